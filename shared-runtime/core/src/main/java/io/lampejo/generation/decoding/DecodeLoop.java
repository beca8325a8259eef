package io.lampejo.generation.decoding;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The thread that decodes. Takes requests from any thread, runs them on one {@link Decoder}, sleeps
 * when there is nothing to do.
 */
public final class DecodeLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DecodeLoop.class.getName());

    /** How often the deadlines of callers that do not read are looked at. */
    private static final long NAP_NANOS = 500_000_000;

    private static final Failure CLOSING = new Failure.Overloaded(Duration.ofSeconds(1));

    private final String model;
    private final int window;
    private final Batch batch;
    private final DecodingPolicy policy;
    private final LongSupplier nanoClock;
    private final Queue<Submission> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;

    private record Submission(DecodeRequest request, EventPipe pipe, long nanos) {}

    /**
     * @param model for messages
     * @param nanoClock {@link System#nanoTime()}
     */
    public DecodeLoop(
            String model,
            Decoder decoder,
            DecodingPolicy policy,
            DecodingMeter meter,
            LongSupplier nanoClock) {
        this.model = model;
        this.window = decoder.window();
        this.policy = policy;
        this.nanoClock = nanoClock;
        this.batch = new Batch(model, decoder, policy, meter, nanoClock);
        this.waiting = batch.waiting;
        this.thread =
                Thread.ofPlatform().name("lampejo-decode-" + model).daemon().start(this::serve);
    }

    /**
     * The answer to a request. Subscribed to once: a request's continuations have a state. Events
     * are delivered on the decode thread or on the one that asks for more: a subscriber must not
     * block.
     *
     * <p>Fails with {@link Failure.Overloaded} where too many sequences wait already.
     *
     * @throws IllegalArgumentException where prompt and limit are over the decoder's window
     */
    public Multi<GenerationEvent> answer(DecodeRequest request) {
        if (request.maxTokens() > window - request.prompt().length) {
            throw new IllegalArgumentException("prompt and answer fit the window");
        }
        AtomicBoolean taken = new AtomicBoolean();
        return Multi.createFrom()
                .publisher(subscriber -> {
                    EventPipe pipe =
                            new EventPipe(subscriber, this::stir, policy.maxBacklog() / 2 + 1);
                    subscriber.onSubscribe(pipe);
                    if (taken.getAndSet(true)) {
                        pipe.fail(new IllegalStateException("an answer is subscribed to once"));
                    } else if (!pipe.cancelled()) {
                        submit(request, pipe);
                    }
                });
    }

    public DecodingStats stats() {
        return batch.stats();
    }

    /**
     * Ends the thread after the step it is in. Whatever is under way fails.
     *
     * @throws IllegalStateException where a subscriber calls this on the thread itself, which
     *     cannot wait for its own end; whoever freed the decoder then would free it under the step
     */
    @Override
    public void close() {
        if (thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("a decode loop is not closed on its own thread");
        }
        closed = true;
        LockSupport.unpark(thread);
        // The decoder's memory is freed next: whatever happens, the thread must be done with it.
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(DecodeRequest request, EventPipe pipe) {
        int choices = request.choices().size();
        int before =
                waiting.getAndUpdate(
                        count -> count < policy.maxWaiting() ? count + choices : count);
        if (before >= policy.maxWaiting()) {
            pipe.fail(new FailureException(new Failure.Overloaded(batch.retryAfter())));
            return;
        }
        Submission submission = new Submission(request, pipe, nanoClock.getAsLong());
        inbox.add(submission);
        if (closed && inbox.remove(submission)) { // the loop has looked for the last time
            pipe.fail(new FailureException(CLOSING));
        }
        wake();
    }

    private void stir() {
        batch.stir();
        wake();
    }

    private void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private void serve() {
        try {
            while (!closed) {
                takeIn();
                if (!turn()) {
                    sleep();
                }
            }
        } finally {
            closed = true;
            takeIn();
            batch.clear(CLOSING);
        }
    }

    /** What is nobody's failure in particular is everybody's, but not of those who come later. */
    private boolean turn() {
        try {
            return batch.turn();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the decode loop lost its way", e);
            batch.clear(new Failure.EngineFailed(model));
            return true;
        }
    }

    private void takeIn() {
        for (Submission next = inbox.poll(); next != null; next = inbox.poll()) {
            batch.enter(next.request(), next.pipe(), next.nanos());
        }
    }

    /** Whoever has something for the loop either is seen here or sees that the loop sleeps. */
    private void sleep() {
        asleep = true;
        try {
            if (inbox.isEmpty() && !closed && !batch.stirred()) {
                if (batch.anyParked()) {
                    LockSupport.parkNanos(this, NAP_NANOS);
                } else {
                    LockSupport.park(this);
                }
            }
        } finally {
            asleep = false;
        }
    }
}
