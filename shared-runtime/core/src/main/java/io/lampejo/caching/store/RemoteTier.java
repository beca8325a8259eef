package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * A shared store, made harmless: a lookup costs at most its budget and is then a miss, a write
 * costs nobody anything, and a server that does not answer is not asked. What a server says is
 * believed only where it is an entry of the key and of the tenant, not expired and not forbidden.
 *
 * <p>Only {@link #count} and {@link #invalidate} fail where the store fails: who looks after a
 * cache must know. An invalidation that failed is in force in this process, and is tried again.
 */
public final class RemoteTier implements EntryStore {
    private static final System.Logger LOG = System.getLogger(RemoteTier.class.getName());

    /** Entries that are removed together. */
    private static final int BATCH = 256;

    /** What an entry's key and label take while it is pending. */
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    private final SharedStore store;
    private final EntryCodec codec;
    private final StoreThreads threads;
    private final Bans bans;
    private final BanNotes notes;
    private final Pending pending;
    private final Guard reads;
    private final Guard writes;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    public RemoteTier(
            SharedStore store, EntryCodec codec, RemotePolicy policy, StoreThreads threads) {
        this.store = store;
        this.codec = codec;
        this.threads = threads;
        this.bans = new Bans(policy.longestLife());
        this.notes = new BanNotes(store, codec.bans(), bans, policy, threads);
        this.pending = new Pending(policy.maxPendingBytes(), policy.maxPendingEntries());
        this.reads = new Guard("lookups in " + store.name(), policy, threads);
        this.writes = new Guard("writes to " + store.name(), policy, threads);
    }

    /**
     * Finds out whether the server is there, without anyone waiting. A log says where it is not.
     */
    public void open() {
        notes.read()
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "the store {0} does not answer; going on without it: {1}",
                                        store.name(),
                                        failure.toString()));
    }

    @Override
    public Uni<Map<CacheKey, Entry>> find(String tenant, List<CacheKey> keys) {
        return peek(tenant, keys)
                .invoke(found -> {
                    hits.add(found.size());
                    misses.add(keys.size() - (long) found.size());
                });
    }

    @Override
    public Uni<Map<CacheKey, Entry>> peek(String tenant, List<CacheKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return reads.within(() ->
                        Uni.combine()
                                .all()
                                .unis(heard(), Uni.createFrom().deferred(() -> store.get(keys)))
                                .asTuple())
                .map(found -> readable(tenant, keys, found.getItem2()))
                .onFailure()
                .recoverWithItem(Map.of());
    }

    /** Nothing of a shared store lies in this process. */
    @Override
    public Map<CacheKey, Entry> near(String tenant, List<CacheKey> keys) {
        return Map.of();
    }

    @Override
    public void store(Map<CacheKey, Entry> entries) {
        long bytes = 0;
        for (Entry entry : entries.values()) {
            bytes += entry.value().length + (long) ENTRY_OVERHEAD_BYTES;
        }
        if (!pending.add(entries.size(), bytes)) {
            dropped.add(1);
            return;
        }
        long taken = bytes;
        threads.encoder()
                .execute(() ->
                        writes.of(() -> put(entries))
                                .onTermination()
                                .invoke(() -> pending.remove(entries.size(), taken))
                                .subscribe()
                                .with(_ -> {}, _ -> {}));
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return served(selection)
                .collect()
                .with(Collectors.counting())
                .onFailure()
                .transform(this::failed);
    }

    @Override
    public Uni<Long> invalidate(Selection selection) {
        return Uni.createFrom()
                .deferred(() -> {
                    Ban ban = new Ban(selection, threads.clock().millis());
                    return notes.leave(ban).chain(() -> remove(ban));
                })
                .onFailure()
                .transform(this::failed);
    }

    private Throwable failed(Throwable cause) {
        return new FailureException(new Failure.StoreFailed(store.name()), cause);
    }

    @Override
    public StoreStats stats() {
        return new StoreStats(
                store.name(),
                -1,
                -1,
                -1,
                hits.sum(),
                misses.sum(),
                0,
                reads.failures() + writes.failures() + dropped.sum(),
                List.of());
    }

    /** Whether some process forbade it. */
    boolean forbids(Entry entry) {
        return bans.forbid(entry);
    }

    /** Completes once it is known what was forbidden, or that this cannot be known in time. */
    Uni<Void> settled() {
        return reads.within(this::heard).onFailure().recoverWithNull();
    }

    /** Whether {@link #settled} would not wait. */
    boolean isSettled() {
        if (notes.due() && reads.closed()) {
            reads.of(notes::read).subscribe().with(_ -> {}, _ -> {});
        }
        return notes.known() || !reads.closed();
    }

    private Uni<Void> heard() {
        return notes.known() ? Uni.createFrom().voidItem() : notes.read();
    }

    private Map<CacheKey, Entry> readable(
            String tenant, List<CacheKey> keys, Map<CacheKey, byte[]> blobs) {
        Map<CacheKey, Entry> found = HashMap.newHashMap(blobs.size());
        long now = threads.clock().millis();
        for (CacheKey key : keys) {
            byte[] blob = blobs.get(key);
            if (blob != null) {
                codec.decode(key, blob)
                        .filter(entry ->
                                entry.label().tenant().equals(tenant)
                                        && !entry.expired(now)
                                        && !bans.forbid(entry))
                        .ifPresent(entry -> found.put(key, entry));
            }
        }
        return found;
    }

    private Uni<Void> put(Map<CacheKey, Entry> entries) {
        Map<CacheKey, byte[]> blobs = HashMap.newHashMap(entries.size());
        long now = threads.clock().millis();
        long keptUntil = now;
        for (Map.Entry<CacheKey, Entry> item : entries.entrySet()) {
            Entry entry = item.getValue();
            if (!entry.expired(now) && !bans.forbid(entry)) {
                codec.encode(item.getKey(), entry)
                        .ifPresent(blob -> blobs.put(item.getKey(), blob));
                keptUntil = Math.max(keptUntil, entry.keptUntilMillis());
            }
        }
        return blobs.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.put(blobs, Duration.ofMillis(keptUntil - now));
    }

    private Multi<Map.Entry<CacheKey, Entry>> served(Selection selection) {
        return decoded()
                .filter(item ->
                        selection.means(item.getValue().label()) && !bans.forbid(item.getValue()));
    }

    private Multi<Map.Entry<CacheKey, Entry>> decoded() {
        return store.all()
                .onItem()
                .transformToIterable(item ->
                        codec.decode(item.getKey(), item.getValue()).stream()
                                .filter(entry -> !entry.expired(threads.clock().millis()))
                                .map(entry -> Map.entry(item.getKey(), entry))
                                .toList());
    }

    private Uni<Long> remove(Ban ban) {
        return decoded()
                .filter(item -> ban.means(item.getValue()))
                .map(Map.Entry::getKey)
                .group()
                .intoLists()
                .of(BATCH)
                .onItem()
                .transformToUniAndConcatenate(keys -> store.remove(keys).replaceWith(keys.size()))
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
