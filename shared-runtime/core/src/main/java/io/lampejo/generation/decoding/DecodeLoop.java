package io.lampejo.generation.decoding;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
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
        this.policy = policy;
        this.nanoClock = nanoClock;
        this.batch = new Batch(model, decoder, policy, meter, nanoClock);
        this.waiting = batch.waiting;
        this.thread =
                Thread.ofPlatform().name("lampejo-decode-" + model).daemon().start(this::serve);
    }

    /**
     * The answer to a request. Subscribed to once: a request's continuations have a state.
     *
     * <p>Fails with {@link Failure.Overloaded} where too many sequences wait already.
     */
    public Multi<GenerationEvent> answer(DecodeRequest request) {
        return Multi.createFrom().publisher(subscriber -> submit(request, subscriber));
    }

    public DecodingStats stats() {
        return batch.stats();
    }

    /** Ends the thread after the step it is in. Whatever is under way fails. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(
            DecodeRequest request, Flow.Subscriber<? super GenerationEvent> subscriber) {
        int choices = request.choices().size();
        if (closed || waiting.addAndGet(choices) > policy.maxWaiting() + choices - 1) {
            if (!closed) {
                waiting.addAndGet(-choices);
            }
            Answer.refuse(
                    subscriber, new FailureException(new Failure.Overloaded(batch.retryAfter())));
            return;
        }
        EventPipe pipe = new EventPipe(subscriber, this::stir, policy.maxBacklog() / 2 + 1);
        subscriber.onSubscribe(pipe);
        inbox.add(new Submission(request, pipe, nanoClock.getAsLong()));
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
                if (!batch.turn()) {
                    sleep();
                }
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the decode loop broke", e);
            throw e;
        } finally {
            closed = true;
            takeIn();
            batch.close();
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
