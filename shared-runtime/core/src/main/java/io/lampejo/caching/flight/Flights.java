package io.lampejo.caching.flight;

import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The answers that are being computed, by key, each for all who ask for it meanwhile.
 *
 * <p>Every reader sees the answer from its first event, at its own pace. It is computed as long as
 * anyone reads it, whoever leaves; when the last reader leaves, it is cancelled. A failure reaches
 * all. A follower is bound by its own deadline too, where that is earlier than the leader's.
 */
public final class Flights<K> {
    private final ConcurrentMap<K, Flight> flying = new ConcurrentHashMap<>();
    private final ScheduledExecutorService helpers;
    private final LongSupplier nanoClock;

    /**
     * @param helpers tell followers what is new, and that their time is over
     * @param nanoClock {@link System#nanoTime()}
     */
    public Flights(ScheduledExecutorService helpers, LongSupplier nanoClock) {
        this.helpers = helpers;
        this.nanoClock = nanoClock;
    }

    /** How many answers are being computed for whoever comes. */
    public int size() {
        return flying.size();
    }

    /** Whether an answer under this key is being computed. */
    public boolean flies(K key) {
        return flying.containsKey(key);
    }

    /**
     * The answer under this key. Nothing happens before subscription.
     *
     * @param answer computes it; asked where there is nobody to join
     */
    public Multi<GenerationEvent> board(
            K key,
            Boarding boarding,
            Supplier<Multi<GenerationEvent>> answer,
            Passenger passenger) {
        return Multi.createFrom()
                .publisher(subscriber ->
                        board(key, boarding, answer, new Seat(subscriber, passenger)));
    }

    private void board(
            K key, Boarding boarding, Supplier<Multi<GenerationEvent>> answer, Seat seat) {
        switch (boarding) {
            case SHARED -> {
                while (!follow(key, seat)) {
                    if (lead(key, answer, seat)) {
                        return;
                    }
                }
            }
            case ANEW -> {
                if (!lead(key, answer, seat)) {
                    alone(answer, seat);
                }
            }
            case APART -> {
                if (!follow(key, seat)) {
                    alone(answer, seat);
                }
            }
        }
    }

    private boolean follow(K key, Seat seat) {
        Flight flight = flying.get(key);
        if (flight == null) {
            return false;
        }
        if (!flight.board(seat, Role.FOLLOWER)) {
            flying.remove(key, flight); // its own thread is about to
            return false;
        }
        seat.open();
        expire(seat, flight);
        return true;
    }

    private boolean lead(K key, Supplier<Multi<GenerationEvent>> answer, Seat seat) {
        Flight flight = new Flight(seat, helpers, over -> flying.remove(key, over));
        if (flying.putIfAbsent(key, flight) != null) {
            return false;
        }
        seat.open();
        flight.start(answer);
        return true;
    }

    private void alone(Supplier<Multi<GenerationEvent>> answer, Seat seat) {
        Flight flight = new Flight(seat, helpers, _ -> {});
        seat.open();
        flight.start(answer);
    }

    private void expire(Seat seat, Flight flight) {
        Deadline own = seat.passenger().deadline();
        if (own.atNanos() - flight.deadline().atNanos() < 0) {
            long left = own.atNanos() - nanoClock.getAsLong();
            seat.expireBy(helpers.schedule(seat::expire, Math.max(0, left), TimeUnit.NANOSECONDS));
        }
    }
}
