package io.lampejo.caching.flight;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One reader of a flight: reads its log from the beginning, no faster than it asks. Whoever finds
 * something to tell tells it, one thread at a time. A subscriber that throws is taken for one that
 * leaves.
 */
final class Seat implements Flow.Subscription {
    private static final System.Logger LOG = System.getLogger(Seat.class.getName());

    private final Flow.Subscriber<? super GenerationEvent> subscriber;
    private final Passenger passenger;
    private final AtomicLong requested = new AtomicLong();

    /** Nothing is told before the subscriber knows whom to ask. */
    private final AtomicInteger telling = new AtomicInteger(1);

    // Set when it is taken.
    private @Nullable Flight flight;
    private Role role = Role.LEADER;
    private @Nullable Link at;

    // Guarded by the flight's lock.
    int index = -1;
    long wanted;

    private long told;
    private volatile @Nullable Throwable broken;
    private volatile boolean over;
    private volatile @Nullable Future<?> timer;

    Seat(Flow.Subscriber<? super GenerationEvent> subscriber, Passenger passenger) {
        this.subscriber = subscriber;
        this.passenger = passenger;
    }

    /** The place in the flight, and in its log. Called before anyone else knows of this. */
    void take(Flight in, Role as, Link beginning) {
        flight = in;
        role = as;
        at = beginning;
    }

    /** Tells the subscriber whom to ask, and what there is to tell already. */
    void open() {
        subscriber.onSubscribe(this);
        tellAll(1);
    }

    Role role() {
        return role;
    }

    Passenger passenger() {
        return passenger;
    }

    /** From now on this ends it early. */
    void expireBy(Future<?> task) {
        timer = task;
        if (over) {
            task.cancel(false);
        }
    }

    void expire() {
        breakOff(new FailureException(new Failure.DeadlineExceeded(passenger.deadline().budget())));
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            breakOff(new IllegalArgumentException("a subscriber asks for at least one event"));
            return;
        }
        requested.accumulateAndGet(n, Flight::add);
        flight().want(this, n);
        tell();
    }

    @Override
    public void cancel() {
        finish();
        flight().leave(this);
        tell(); // lets go of the log
    }

    /** Tells what is new; returns at once where another thread is about to. */
    void tell() {
        if (telling.getAndIncrement() == 0) {
            tellAll(1);
        }
    }

    private void tellAll(int from) {
        int seen = from;
        do {
            while (tellOne()) {}
            seen = telling.addAndGet(-seen);
        } while (seen != 0);
    }

    private boolean tellOne() {
        Link here = at;
        if (over || here == null) {
            at = null;
            return false;
        }
        Throwable early = broken;
        if (early != null) {
            end(early);
            return false;
        }
        Link next = here.next;
        if (next == null) {
            return false;
        }
        GenerationEvent event = next.event;
        if (event == null) {
            end(next.failure);
            return false;
        }
        if (requested.get() == 0) {
            return false;
        }
        requested.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
        at = next;
        tell(event);
        return true;
    }

    private void tell(GenerationEvent event) {
        try {
            subscriber.onNext(passenger.sees(role, event));
            told++;
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a subscriber failed", e);
            cancel();
        }
    }

    private void end(@Nullable Throwable failure) {
        finish();
        at = null;
        try {
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(passenger.sees(role, failure, told));
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a subscriber failed", e);
        }
    }

    private void breakOff(Throwable reason) {
        broken = reason;
        flight().leave(this);
        tell();
    }

    private void finish() {
        over = true;
        Future<?> task = timer;
        if (task != null) {
            task.cancel(false);
        }
    }

    private Flight flight() {
        if (flight == null) {
            throw new IllegalStateException("a seat is taken before it is opened");
        }
        return flight;
    }
}
