package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Keeps entries by key. A store that fails or is slow answers as if it held nothing; it never fails
 * a request. Thread-safe.
 */
public interface EntryStore {

    /** What is kept of these keys. Nothing that expired or was invalidated. */
    Uni<Map<CacheKey, Entry>> find(List<CacheKey> keys);

    /** Keeps these, without anyone waiting for it. */
    void store(Map<CacheKey, Entry> entries);

    /** How many of the entries kept now are meant. Looks at every one: for administration. */
    Uni<Long> count(Selection selection);

    /**
     * Forgets the meant entries that were made until now, in every process that shares this store,
     * and says how many it found.
     */
    Uni<Long> invalidate(Selection selection);

    StoreStats stats();
}
