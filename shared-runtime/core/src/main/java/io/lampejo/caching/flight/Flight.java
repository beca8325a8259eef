package io.lampejo.caching.flight;

import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One computation and all who read its answer.
 *
 * <p>Events go into a log that each reader reads at its own pace. The computation is asked for as
 * many events as the reader who asked for most, though never for more than {@link #AHEAD} that have
 * not come: when the fastest reader leaves, little goes on that nobody else has asked for. The one
 * who led is told on the computation's own thread, as if alone; all others by a task of their own,
 * so that a thousand of them cost the computation no more than one. The lock is never held while
 * anyone is told or asked anything.
 */
final class Flight implements MultiSubscriber<GenerationEvent> {
    private static final int AHEAD = 128;

    private final Seat leader;
    private final Deadline deadline;
    private final Executor helpers;
    private final Consumer<Flight> whenOver;
    private final AtomicInteger news = new AtomicInteger();

    private final Object lock = new Object();
    private final List<Seat> seats = new ArrayList<>(1);
    private Link last = Link.beginning();
    private @Nullable Link beginning = last;
    private Flow.@Nullable Subscription computation;
    private long received;
    private long asked;
    private long most;
    private boolean mostHasLeft;
    private boolean closed;

    /**
     * @param whenOver runs once, when nobody can board any longer
     */
    Flight(Seat leader, Executor helpers, Consumer<Flight> whenOver) {
        this.leader = leader;
        this.deadline = leader.passenger().deadline();
        this.helpers = helpers;
        this.whenOver = whenOver;
        board(leader, Role.LEADER);
    }

    Deadline deadline() {
        return deadline;
    }

    /** False where it is over. */
    boolean board(Seat seat, Role role) {
        synchronized (lock) {
            if (closed || beginning == null) {
                return false;
            }
            seat.take(this, role, beginning);
            seat.index = seats.size();
            seats.add(seat);
            return true;
        }
    }

    void start(Supplier<Multi<GenerationEvent>> answer) {
        synchronized (lock) {
            if (closed) { // they came and went
                return;
            }
        }
        try {
            answer.get().subscribe().withSubscriber(this);
        } catch (RuntimeException e) {
            end(e);
        }
    }

    void want(Seat seat, long n) {
        long more;
        synchronized (lock) {
            if (seat.index < 0) { // they have left
                return;
            }
            seat.wanted = add(seat.wanted, n);
            most = Math.max(most, seat.wanted);
            more = more();
        }
        ask(more);
    }

    void leave(Seat seat) {
        Flow.Subscription unwanted;
        synchronized (lock) {
            if (seat.index < 0) {
                return;
            }
            Seat other = seats.removeLast();
            if (other != seat) {
                seats.set(seat.index, other);
                other.index = seat.index;
            }
            seat.index = -1;
            mostHasLeft |= seat.wanted == most;
            if (!seats.isEmpty() || closed) {
                return;
            }
            closed = true;
            unwanted = computation;
        }
        whenOver.accept(this);
        if (unwanted != null) {
            unwanted.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean late;
        long more;
        synchronized (lock) {
            late = closed;
            computation = subscription;
            more = more();
        }
        if (late) {
            subscription.cancel();
        } else {
            ask(more);
        }
    }

    @Override
    public void onItem(GenerationEvent event) {
        boolean company;
        long more;
        synchronized (lock) {
            if (closed) {
                return;
            }
            received++;
            company = append(Link.of(event));
            more = more();
        }
        tell(company);
        ask(more);
    }

    @Override
    public void onFailure(Throwable failure) {
        end(failure);
    }

    @Override
    public void onCompletion() {
        end(null);
    }

    static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private void end(@Nullable Throwable failure) {
        boolean company;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            beginning = null; // nobody comes any more
            company = append(Link.end(failure));
        }
        whenOver.accept(this);
        tell(company);
    }

    /** True where there are others than the leader to be told. */
    private boolean append(Link link) {
        last.next = link;
        last = link;
        return seats.size() > 1 || leader.index < 0;
    }

    /** How many events to ask for; half of what may be asked ahead at once, or what is wanted. */
    private long more() {
        if (closed || computation == null) {
            return 0;
        }
        if (mostHasLeft) {
            mostHasLeft = false;
            most = 0;
            for (Seat seat : seats) {
                most = Math.max(most, seat.wanted);
            }
        }
        long until = Math.min(most, received + AHEAD);
        if (until <= asked || (until < most && until - asked < AHEAD / 2)) {
            return 0;
        }
        long more = until - asked;
        asked = until;
        return more;
    }

    private void ask(long events) {
        Flow.Subscription of = computation;
        if (events > 0 && of != null) {
            of.request(events);
        }
    }

    private void tell(boolean company) {
        leader.tell();
        if (company && news.getAndIncrement() == 0) {
            try {
                helpers.execute(this::tellOthers);
            } catch (RejectedExecutionException _) { // the process ends
                tellOthers();
            }
        }
    }

    private void tellOthers() {
        int seen = 1;
        do {
            for (Seat seat : others()) {
                seat.tell();
            }
            seen = news.addAndGet(-seen);
        } while (seen != 0);
    }

    private Seat[] others() {
        synchronized (lock) {
            return seats.stream().filter(seat -> seat != leader).toArray(Seat[]::new);
        }
    }
}
