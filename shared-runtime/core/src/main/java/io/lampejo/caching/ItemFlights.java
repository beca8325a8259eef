package io.lampejo.caching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The computations under way, by the items that they will answer. Holds no more than the requests
 * in flight ask for. Thread-safe.
 */
final class ItemFlights {
    private final ConcurrentHashMap<CacheKey, ItemFlight> byKey = new ConcurrentHashMap<>();

    /** Whether others find what a request computes. */
    enum Leading {
        ANNOUNCED,
        UNANNOUNCED
    }

    /**
     * Who computes what of a request.
     *
     * @param own to be started where {@code led} is not empty
     * @param led what no other computes, or none that may be joined
     * @param joined what others compute; each was joined
     */
    record Boarding(ItemFlight own, List<CacheKey> led, Map<ItemFlight, List<CacheKey>> joined) {}

    /**
     * @param keys distinct
     * @param joinable which flights will do
     */
    Boarding board(
            Iterable<CacheKey> keys,
            Predicate<ItemFlight> joinable,
            Leading leading,
            long nowMillis) {
        Boarding boarding =
                new Boarding(new ItemFlight(this, nowMillis), new ArrayList<>(), new HashMap<>());
        for (CacheKey key : keys) {
            board(key, joinable, leading, boarding);
        }
        return boarding;
    }

    /**
     * A flight for those of the keys that nobody computes. Nobody waits for it, and it ends by
     * itself.
     */
    Boarding lead(Iterable<CacheKey> keys, long nowMillis) {
        Boarding boarding =
                new Boarding(new ItemFlight(this, nowMillis), new ArrayList<>(), Map.of());
        for (CacheKey key : keys) {
            if (byKey.putIfAbsent(key, boarding.own()) == null) {
                boarding.own().announce(key);
                boarding.led().add(key);
            }
        }
        return boarding;
    }

    void forget(ItemFlight flight) {
        for (CacheKey key : flight.announced()) {
            byKey.remove(key, flight);
        }
    }

    /** Items being computed for anyone who asks. */
    int size() {
        return byKey.size();
    }

    private void board(
            CacheKey key, Predicate<ItemFlight> joinable, Leading leading, Boarding boarding) {
        while (true) {
            ItemFlight there =
                    leading == Leading.ANNOUNCED
                            ? byKey.putIfAbsent(key, boarding.own())
                            : byKey.get(key);
            if (there == null) {
                if (leading == Leading.ANNOUNCED) {
                    boarding.own().announce(key);
                }
                boarding.led().add(key);
                return;
            }
            if (!joinable.test(there)) {
                boarding.led().add(key);
                return;
            }
            List<CacheKey> shared = boarding.joined().get(there);
            if (shared != null) {
                shared.add(key);
                return;
            }
            if (there.join()) {
                boarding.joined().put(there, new ArrayList<>(List.of(key)));
                return;
            }
            // It ended just now; its keys may not be gone yet.
            byKey.remove(key, there);
        }
    }
}
