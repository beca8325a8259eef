package io.lampejo.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers kept in this process's heap: Caffeine (W-TinyLFU), bounded by bytes. */
public final class InProcessCache implements EmbeddingCache {
    /** What an entry takes besides its vector: key, records, array header, hash table node. */
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    private final Cache<CacheKey, CachedEmbedding> entries;
    private final Duration timeToLive;

    public InProcessCache(long maxBytes, Duration timeToLive) {
        this.timeToLive = timeToLive;
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(maxBytes)
                        .weigher((CacheKey key, CachedEmbedding entry) -> bytes(entry))
                        .expireAfterWrite(timeToLive)
                        // Maintenance is short; on the caller's thread it needs no pool to wake up.
                        .executor(Runnable::run)
                        .build();
    }

    @Override
    public Uni<Map<CacheKey, CachedEmbedding>> find(List<CacheKey> keys) {
        if (keys.size() == 1) {
            CacheKey key = keys.getFirst();
            CachedEmbedding entry = entries.getIfPresent(key);
            return Uni.createFrom().item(entry == null ? Map.of() : Map.of(key, entry));
        }
        Map<CacheKey, CachedEmbedding> found = HashMap.newHashMap(keys.size());
        for (CacheKey key : keys) {
            CachedEmbedding entry = entries.getIfPresent(key);
            if (entry != null) {
                found.put(key, entry);
            }
        }
        return Uni.createFrom().item(found);
    }

    @Override
    public void store(Map<CacheKey, CachedEmbedding> found) {
        entries.putAll(found);
    }

    @Override
    public Duration timeToLive() {
        return timeToLive;
    }

    public long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    public long entries() {
        return entries.estimatedSize();
    }

    private static int bytes(CachedEmbedding entry) {
        return ENTRY_OVERHEAD_BYTES + entry.embedding().vector().length * Float.BYTES;
    }
}
