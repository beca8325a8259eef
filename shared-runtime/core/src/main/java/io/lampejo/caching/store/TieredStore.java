package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small quick store in front of a shared one. What the front lacks is looked for behind and then
 * put in front; what is new goes to both. What any process forbade is served from neither.
 */
public final class TieredStore implements EntryStore {
    private final EntryStore front;
    private final RemoteTier behind;

    public TieredStore(EntryStore front, RemoteTier behind) {
        this.front = front;
        this.behind = behind;
    }

    @Override
    public Uni<Map<CacheKey, Entry>> find(String tenant, List<CacheKey> keys) {
        return behind.isSettled()
                ? findInBoth(tenant, keys)
                : behind.settled().chain(() -> findInBoth(tenant, keys));
    }

    private Uni<Map<CacheKey, Entry>> findInBoth(String tenant, List<CacheKey> keys) {
        return front.find(tenant, keys)
                .chain(inFront -> {
                    Map<CacheKey, Entry> found = allowed(inFront);
                    List<CacheKey> missing = missing(keys, found);
                    return missing.isEmpty()
                            ? Uni.createFrom().item(found)
                            : behind.find(tenant, missing)
                                    .invoke(front::store)
                                    .map(more -> joined(found, more));
                });
    }

    @Override
    public Uni<Map<CacheKey, Entry>> peek(String tenant, List<CacheKey> keys) {
        return behind.settled()
                .chain(() -> front.peek(tenant, keys))
                .map(this::allowed)
                .chain(found ->
                        behind.peek(tenant, missing(keys, found)).map(more -> joined(found, more)));
    }

    @Override
    public Map<CacheKey, Entry> near(String tenant, List<CacheKey> keys) {
        return allowed(front.near(tenant, keys));
    }

    @Override
    public void store(Map<CacheKey, Entry> entries) {
        Map<CacheKey, Entry> allowed = allowed(entries);
        front.store(allowed);
        behind.store(allowed);
    }

    /** Of the shared store, which the front mirrors a part of. */
    @Override
    public Uni<Long> count(Selection selection) {
        return behind.count(selection);
    }

    /** As many as either found: the front mirrors a part of what lies behind. */
    @Override
    public Uni<Long> invalidate(Selection selection) {
        return front.invalidate(selection)
                .chain(inFront ->
                        behind.invalidate(selection).map(found -> Math.max(inFront, found)));
    }

    @Override
    public StoreStats stats() {
        StoreStats own = front.stats();
        return new StoreStats(
                own.name(),
                own.entries(),
                own.bytes(),
                own.capacityBytes(),
                own.hits(),
                own.misses(),
                own.evictions(),
                own.failures(),
                List.of(behind.stats()));
    }

    private Map<CacheKey, Entry> allowed(Map<CacheKey, Entry> entries) {
        for (Entry entry : entries.values()) {
            if (behind.forbids(entry)) {
                Map<CacheKey, Entry> allowed = new HashMap<>(entries);
                allowed.values().removeIf(behind::forbids);
                return allowed;
            }
        }
        return entries;
    }

    private static Map<CacheKey, Entry> joined(
            Map<CacheKey, Entry> found, Map<CacheKey, Entry> more) {
        if (more.isEmpty()) {
            return found;
        }
        Map<CacheKey, Entry> joined = new HashMap<>(found);
        joined.putAll(more);
        return joined;
    }

    private static List<CacheKey> missing(List<CacheKey> keys, Map<CacheKey, Entry> found) {
        if (found.isEmpty()) {
            return keys;
        }
        List<CacheKey> missing = new ArrayList<>();
        for (CacheKey key : keys) {
            if (!found.containsKey(key)) {
                missing.add(key);
            }
        }
        return missing;
    }
}
