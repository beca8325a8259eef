package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Keeps entries by key. A store that fails or is slow answers as if it held nothing; it never fails
 * a request. Thread-safe.
 *
 * <p>The tenant, which every key already covers, is said at each look-up because stores give each
 * tenant room of its own; an entry's is in its {@link Label}.
 */
public interface EntryStore {

    /** What is kept of these keys of a tenant. Nothing that expired or was invalidated. */
    Uni<Map<CacheKey, Entry>> find(String tenant, List<CacheKey> keys);

    /**
     * What {@link #find} would answer, without a trace: it is no use of the entries, moves none
     * nearer, and is not counted.
     */
    Uni<Map<CacheKey, Entry>> peek(String tenant, List<CacheKey> keys);

    /**
     * The same of what lies in this process, at once. Who began to compute an answer sees here
     * whether another request stored it a moment before.
     */
    Map<CacheKey, Entry> near(String tenant, List<CacheKey> keys);

    /**
     * Keeps these, without anyone waiting for it. What lies in this process is there when this
     * returns. An entry that an invalidation meant, and that was made before it, is not kept.
     */
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
