package io.lampejo.generation.decoding;

import io.lampejo.generation.GenerationEvent;
import java.util.ArrayDeque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries events from the decode loop to one subscriber, no faster than the subscriber asks.
 *
 * <p>The loop offers; whoever finds something to deliver, the loop or the thread that asks for
 * more, delivers it, one at a time. The pipe itself never blocks and has no bound: the loop looks
 * at {@link #backlog()} and parks the sequences behind a pipe that fills up. A subscriber that
 * throws is taken for one that cancels.
 */
final class EventPipe implements Flow.Subscription {
    private static final System.Logger LOG = System.getLogger(EventPipe.class.getName());

    private final Flow.Subscriber<? super GenerationEvent> subscriber;
    private final Runnable wake;
    private final int resumeBelow;

    private final ArrayDeque<GenerationEvent> events = new ArrayDeque<>(4);
    private final AtomicLong requested = new AtomicLong();
    private final AtomicInteger delivering = new AtomicInteger();
    private @Nullable Throwable failure;
    private boolean ended;
    private volatile int backlog;
    private volatile boolean parked;
    private volatile boolean cancelled;

    /**
     * @param wake tells the loop that the reader has left or has caught up
     * @param resumeBelow a parked pipe with fewer events than this wakes the loop
     */
    EventPipe(Flow.Subscriber<? super GenerationEvent> subscriber, Runnable wake, int resumeBelow) {
        this.subscriber = subscriber;
        this.wake = wake;
        this.resumeBelow = resumeBelow;
    }

    /** Events that wait for the reader. */
    int backlog() {
        return backlog;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** The loop waits for the reader; it is woken once there is room again. */
    void park() {
        parked = true;
        if (backlog < resumeBelow) { // the reader caught up just now
            unpark();
        }
    }

    boolean parked() {
        return parked;
    }

    void offer(GenerationEvent event) {
        synchronized (events) {
            events.add(event);
            backlog = events.size();
        }
        deliver();
    }

    void complete() {
        synchronized (events) {
            ended = true;
        }
        deliver();
    }

    void fail(Throwable reason) {
        synchronized (events) {
            failure = reason;
            ended = true;
        }
        deliver();
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            synchronized (events) {
                events.clear(); // rule 3.9: what was not asked for must not stand in the way
                backlog = 0;
            }
            fail(new IllegalArgumentException("a subscriber asks for at least one event"));
            wake.run();
            return;
        }
        requested.accumulateAndGet(n, EventPipe::add);
        deliver();
    }

    @Override
    public void cancel() {
        cancelled = true;
        wake.run();
    }

    private void unpark() {
        parked = false;
        wake.run();
    }

    private static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** The thread that raises the count from 0 delivers, also for those that come meanwhile. */
    private void deliver() {
        if (delivering.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            while (deliverOne()) {}
            seen = delivering.addAndGet(-seen);
        } while (seen != 0);
    }

    private boolean deliverOne() {
        if (cancelled) {
            return false;
        }
        GenerationEvent next = null;
        boolean end = false;
        synchronized (events) {
            if (events.isEmpty()) {
                end = ended;
                ended = false; // told once
            } else if (requested.get() > 0) {
                next = events.poll();
                backlog = events.size();
            }
        }
        if (next != null) {
            requested.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
            tell(next);
            if (parked && backlog < resumeBelow) {
                unpark();
            }
            return true;
        }
        if (end) {
            tellEnd();
        }
        return false;
    }

    private void tell(GenerationEvent event) {
        try {
            subscriber.onNext(event);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a subscriber failed", e);
            cancel();
        }
    }

    private void tellEnd() {
        cancelled = true;
        try {
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failure);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a subscriber failed", e);
        }
    }
}
