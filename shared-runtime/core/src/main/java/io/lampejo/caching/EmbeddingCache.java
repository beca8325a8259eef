package io.lampejo.caching;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keeps answers by key. A cache that fails or is slow answers as if it held nothing; it never fails
 * a request. Thread-safe.
 */
public interface EmbeddingCache {

    /** What is kept of these keys. */
    Uni<Map<CacheKey, CachedEmbedding>> find(List<CacheKey> keys);

    /** Keeps these, without anyone waiting for it. */
    void store(Map<CacheKey, CachedEmbedding> entries);

    /** For how long an entry is served after it was stored. */
    Duration timeToLive();
}
