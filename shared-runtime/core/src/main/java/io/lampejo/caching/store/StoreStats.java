package io.lampejo.caching.store;

import java.util.List;

/**
 * What a store holds and has gone through since start.
 *
 * @param name of the kind of store, such as {@code process} or {@code redis}
 * @param entries kept now; -1 where the store cannot tell cheaply
 * @param bytes that they take; -1 where the store cannot tell cheaply
 * @param capacityBytes that they may take; -1: not bounded here
 * @param hits entries found
 * @param misses keys looked for in vain
 * @param evictions entries that had to make room
 * @param failures lookups and writes that failed, ran out of time or were not tried
 * @param behind the stores behind this one
 */
public record StoreStats(
        String name,
        long entries,
        long bytes,
        long capacityBytes,
        long hits,
        long misses,
        long evictions,
        long failures,
        List<StoreStats> behind) {
    public StoreStats {
        behind = List.copyOf(behind);
    }
}
