package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in this process's heap, bounded by bytes, each tenant's in a part of its own.
 *
 * <p>All parts have the same share of the bytes: the whole, divided by the tenants that hold
 * entries. What a tenant stores makes room among its own entries only, so no tenant can evict
 * another's, nor find out by timing what another asks. Shares change when a tenant's first entry
 * comes and when a part has run empty. Beyond {@value #MOST_PARTS} tenants, the part that was used
 * least recently goes.
 */
public final class InProcessStore implements EntryStore {
    private static final int MOST_PARTS = 1024;

    /** A share below this is mostly overhead. */
    private static final long LEAST_SHARE_BYTES = 4 * TenantPart.OVERHEAD_BYTES;

    private static final long SWEEP_MILLIS = 10_000;

    private final long maxBytes;
    private final int mostParts;
    private final InstantSource clock;
    private final Invalidations invalidations;
    private final ConcurrentHashMap<String, TenantPart> parts = new ConcurrentHashMap<>();
    private final Object sharing = new Object();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private volatile long sweptAtMillis;

    /**
     * @param maxBytes of heap that entries and what keeps them may take
     * @param longestLife of an entry, from its creation until nobody may serve it
     */
    public InProcessStore(long maxBytes, Duration longestLife, InstantSource clock) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a store has at least one byte");
        }
        this.maxBytes = maxBytes;
        this.mostParts = Math.clamp(maxBytes / LEAST_SHARE_BYTES, 1, MOST_PARTS);
        this.clock = clock;
        this.invalidations = new Invalidations(longestLife.toMillis());
        this.sweptAtMillis = clock.millis();
    }

    @Override
    public Uni<Map<CacheKey, Entry>> find(String tenant, List<CacheKey> keys) {
        Map<CacheKey, Entry> found = found(tenant, keys);
        hits.add(found.size());
        misses.add(keys.size() - found.size());
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<Map<CacheKey, Entry>> peek(String tenant, List<CacheKey> keys) {
        return Uni.createFrom().item(() -> near(tenant, keys));
    }

    @Override
    public Map<CacheKey, Entry> near(String tenant, List<CacheKey> keys) {
        TenantPart part = parts.get(tenant);
        if (part == null) {
            return Map.of();
        }
        long now = clock.millis();
        Map<CacheKey, Entry> found = HashMap.newHashMap(keys.size());
        for (CacheKey key : keys) {
            put(found, key, part.peek(key), now);
        }
        return found;
    }

    @Override
    public void store(Map<CacheKey, Entry> entries) {
        long now = clock.millis();
        for (Map.Entry<CacheKey, Entry> entry : entries.entrySet()) {
            if (!entry.getValue().expired(now) && !invalidations.mean(entry.getValue())) {
                store(entry.getKey(), entry.getValue(), now);
            }
        }
        if (now - sweptAtMillis >= SWEEP_MILLIS) {
            share();
        }
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return onItsOwnThread(
                part ->
                        part.count(entry ->
                                !entry.expired(clock.millis()) && selection.means(entry.label())),
                selection);
    }

    @Override
    public Uni<Long> invalidate(Selection selection) {
        return Uni.createFrom()
                .deferred(() -> {
                    long now = clock.millis();
                    invalidations.add(selection, now);
                    return onItsOwnThread(
                                    part ->
                                            part.removeAll(entry ->
                                                    entry.createdAtMillis() <= now
                                                            && selection.means(entry.label())),
                                    selection)
                            .invoke(this::share);
                });
    }

    @Override
    public StoreStats stats() {
        Collection<TenantPart> all = parts.values();
        return new StoreStats(
                "process",
                all.stream().mapToLong(TenantPart::entries).sum(),
                all.stream().mapToLong(TenantPart::bytes).sum(),
                maxBytes,
                hits.sum(),
                misses.sum(),
                evictions.sum(),
                0,
                List.of());
    }

    /** How many tenants hold entries. */
    int parts() {
        return parts.size();
    }

    private Map<CacheKey, Entry> found(String tenant, List<CacheKey> keys) {
        TenantPart part = parts.get(tenant);
        if (part == null) {
            return Map.of();
        }
        long now = clock.millis();
        part.usedAt(now);
        if (keys.size() == 1) {
            Entry entry = part.find(keys.getFirst());
            return entry == null || entry.expired(now) ? Map.of() : Map.of(keys.getFirst(), entry);
        }
        Map<CacheKey, Entry> found = HashMap.newHashMap(keys.size());
        for (CacheKey key : keys) {
            put(found, key, part.find(key), now);
        }
        return found;
    }

    private static void put(
            Map<CacheKey, Entry> found, CacheKey key, @Nullable Entry entry, long now) {
        if (entry != null && !entry.expired(now)) {
            found.put(key, entry);
        }
    }

    private void store(CacheKey key, Entry entry, long now) {
        String tenant = entry.label().tenant();
        TenantPart part;
        do {
            part = partOf(tenant, now);
            part.store(key, entry);
            // A part that ran empty may have gone in between, with the entry.
        } while (parts.get(tenant) != part);
        // An invalidation that had not begun before may have looked at this part too early.
        if (invalidations.mean(entry)) {
            part.remove(key, entry);
        }
    }

    private TenantPart partOf(String tenant, long now) {
        TenantPart part = parts.get(tenant);
        if (part == null) {
            synchronized (sharing) {
                part = parts.get(tenant);
                if (part == null) {
                    part = newPart(tenant, now);
                }
            }
        }
        part.usedAt(now);
        return part;
    }

    /** Others give way before the new part gets its share, so that the whole stays bounded. */
    private TenantPart newPart(String tenant, long now) {
        dropEmptyParts();
        while (parts.size() >= mostParts) {
            dropLeastRecentlyUsed();
        }
        long share = shareOf(parts.size() + 1);
        parts.values().forEach(part -> part.limitTo(share));
        TenantPart part = new TenantPart(clock, evictions);
        part.limitTo(share);
        part.usedAt(now);
        parts.put(tenant, part);
        return part;
    }

    private void share() {
        synchronized (sharing) {
            sweptAtMillis = clock.millis();
            dropEmptyParts();
            long share = shareOf(Math.max(1, parts.size()));
            parts.values().forEach(part -> part.limitTo(share));
        }
    }

    private long shareOf(int tenants) {
        return Math.max(0, maxBytes / tenants - TenantPart.OVERHEAD_BYTES);
    }

    private void dropEmptyParts() {
        parts.values().removeIf(part -> !part.holdsAnything());
    }

    private void dropLeastRecentlyUsed() {
        parts.entrySet().stream()
                .min((a, b) ->
                        Long.compare(a.getValue().usedAtMillis(), b.getValue().usedAtMillis()))
                .ifPresent(least -> {
                    parts.remove(least.getKey());
                    evictions.add(least.getValue().entries());
                });
    }

    /** Looking at every entry takes its time, which is not the caller's event loop's. */
    private Uni<Long> onItsOwnThread(ToLongFunction<TenantPart> looking, Selection selection) {
        return Uni.createFrom()
                .item(() ->
                        parts.entrySet().stream()
                                .filter(part -> mayHold(selection, part.getKey()))
                                .mapToLong(part -> looking.applyAsLong(part.getValue()))
                                .sum())
                .runSubscriptionOn(Thread::startVirtualThread);
    }

    private static boolean mayHold(Selection selection, String tenant) {
        return selection.tenant().map(tenant::equals).orElse(true);
    }
}
