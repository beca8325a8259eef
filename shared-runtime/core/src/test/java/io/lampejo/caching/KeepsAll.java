package io.lampejo.caching;

import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.Selection;
import io.lampejo.caching.store.StoreStats;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was stored, in a map. */
public final class KeepsAll implements EntryStore {
    final Map<CacheKey, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public KeepsAll() {
        this(InstantSource.system());
    }

    KeepsAll(InstantSource clock) {
        this.clock = clock;
    }

    Entry only() {
        return entries.values().stream().reduce((a, b) -> null).orElseThrow();
    }

    @Override
    public Uni<Map<CacheKey, Entry>> find(String tenant, List<CacheKey> keys) {
        return peek(tenant, keys);
    }

    @Override
    public Uni<Map<CacheKey, Entry>> peek(String tenant, List<CacheKey> keys) {
        return Uni.createFrom().item(near(tenant, keys));
    }

    @Override
    public Map<CacheKey, Entry> near(String tenant, List<CacheKey> keys) {
        Map<CacheKey, Entry> found = new HashMap<>();
        for (CacheKey key : keys) {
            Entry entry = entries.get(key);
            if (entry != null && !entry.expired(clock.millis())) {
                found.put(key, entry);
            }
        }
        return found;
    }

    @Override
    public void store(Map<CacheKey, Entry> added) {
        entries.putAll(added);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Long> invalidate(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoreStats stats() {
        throw new UnsupportedOperationException();
    }
}
