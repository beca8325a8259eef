package io.lampejo.caching.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.lampejo.caching.CacheKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one tenant: W-TinyLFU (Einziger, Friedman and Manes, "TinyLFU: A Highly Efficient
 * Cache Admission Policy", 2017) as Caffeine has it, bounded by bytes, each entry for its own time.
 * Thread-safe.
 */
final class TenantPart {
    /** What an empty part takes: Caffeine's wheels, queues and buffers. */
    static final long OVERHEAD_BYTES = 16 * 1024;

    private final Cache<CacheKey, Entry> entries;
    private final Policy.Eviction<CacheKey, Entry> eviction;
    private volatile long usedAtMillis;

    TenantPart(InstantSource clock, LongAdder evictions) {
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(0)
                        .weigher((CacheKey key, Entry entry) -> EntrySize.of(entry))
                        .expireAfter(
                                Expiry.writing(
                                        (CacheKey key, Entry entry) -> left(entry, clock.millis())))
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .evictionListener((key, entry, cause) -> {
                            if (cause == RemovalCause.SIZE) {
                                evictions.increment();
                            }
                        })
                        // Maintenance is short; on the caller's thread it needs no pool to wake up.
                        .executor(Runnable::run)
                        .build();
        this.eviction = entries.policy().eviction().orElseThrow();
    }

    @Nullable Entry find(CacheKey key) {
        return entries.getIfPresent(key);
    }

    @Nullable Entry peek(CacheKey key) {
        return entries.policy().getIfPresentQuietly(key);
    }

    void store(CacheKey key, Entry entry) {
        entries.put(key, entry);
    }

    boolean remove(CacheKey key, Entry entry) {
        return entries.asMap().remove(key, entry);
    }

    long count(Predicate<Entry> meant) {
        return entries.asMap().values().stream().filter(meant).count();
    }

    long removeAll(Predicate<Entry> meant) {
        long removed = 0;
        for (var kept : entries.asMap().entrySet()) {
            if (meant.test(kept.getValue()) && remove(kept.getKey(), kept.getValue())) {
                removed++;
            }
        }
        return removed;
    }

    /** Lets go of what expired, and says whether anything is left. */
    boolean holdsAnything() {
        entries.cleanUp();
        return entries.estimatedSize() > 0;
    }

    void limitTo(long bytes) {
        if (eviction.getMaximum() != bytes) {
            eviction.setMaximum(bytes);
        }
    }

    long entries() {
        return entries.estimatedSize();
    }

    long bytes() {
        return eviction.weightedSize().orElse(0) + OVERHEAD_BYTES;
    }

    /** When it was last used, for choosing the part that goes. */
    long usedAtMillis() {
        return usedAtMillis;
    }

    void usedAt(long nowMillis) {
        // Threads that only read do not fight over its cache line.
        if (usedAtMillis != nowMillis) {
            usedAtMillis = nowMillis;
        }
    }

    private static Duration left(Entry entry, long nowMillis) {
        return Duration.ofMillis(Math.max(0, entry.keptUntilMillis() - nowMillis));
    }
}
