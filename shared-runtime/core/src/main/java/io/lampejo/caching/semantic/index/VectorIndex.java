package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entries with vectors, in partitions that no lookup crosses, bounded by bytes.
 *
 * <p>Thread-safe. Lookups take no lock but that of a slot being read again after it was written.
 * Changes take turns, each some microseconds; the one by which a partition outgrows its first
 * segment, some milliseconds, once. A lookup beside changes returns only entries of its partition
 * that were there while it ran; one that a removal moves in that moment it may overlook.
 *
 * <p>When the bytes are used up, a tenant that holds more than its share, the whole divided by the
 * tenants that hold anything, loses entries: first the one who adds, else the largest.
 *
 * @param <T> what is kept with an entry
 */
public final class VectorIndex<T> {
    private final Coder coder;
    private final Budget budget;
    private final ToLongFunction<Object> valueBytes;
    private final Segments segments;
    private final Map<Space, Partition> partitions = new ConcurrentHashMap<>();
    private final Map<String, Share> shares = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long evicted;

    /**
     * @param dims of every vector
     * @param maxBytes of everything kept, values included
     * @param valueBytes what a value takes; the same at every call
     */
    @SuppressWarnings("unchecked") // values go in through add, which takes T alone
    public VectorIndex(int dims, long maxBytes, ToLongFunction<? super T> valueBytes) {
        this.coder = new Coder(dims);
        this.budget = new Budget(maxBytes);
        this.valueBytes = value -> valueBytes.applyAsLong((T) value);
        this.segments = new Segments(coder);
    }

    /**
     * Adds an entry, in the place of an older one of that name.
     *
     * @return whether there was room for it within the tenant's share
     * @throws IllegalArgumentException if the vector has other dimensions, no length or no finite
     *     one
     */
    public boolean add(Item<T> item, long nowMillis) {
        float[] rotated = coder.rotate(item.vector());
        lock.lock();
        try {
            int older = segments.table().find(item.entry());
            if (older >= 0) {
                removeAt(older);
            }
            sweep(item.tenant(), nowMillis);
            if (!makeRoom(item, nowMillis)) {
                return false;
            }
            partition(new Space(item.tenant(), item.partition()))
                    .append(item.entry(), rotated, item.expiresAtMillis(), item.value());
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The entries nearest to a vector, nearest first.
     *
     * @param count at most so many
     * @param floor the least similarity, -1 to 1
     * @throws IllegalArgumentException as {@link #add}
     */
    public List<Neighbour<T>> nearest(
            String tenant,
            CacheKey partition,
            float[] vector,
            int count,
            double floor,
            long nowMillis) {
        float[] rotated = coder.rotate(vector);
        Partition found = partitions.get(new Space(tenant, partition));
        return found == null
                ? List.of()
                : new Lookup<T>(coder, found.view(), rotated, count, floor, nowMillis).run();
    }

    /** What is kept with an entry. */
    @SuppressWarnings("unchecked") // values go in through add, which takes T alone
    public Optional<T> find(CacheKey entry) {
        lock.lock();
        try {
            int position = segments.table().find(entry);
            return position < 0
                    ? Optional.empty()
                    : Optional.ofNullable(
                            (T) segments.at(position).values[segments.slot(position)]);
        } finally {
            lock.unlock();
        }
    }

    /** Notes that an entry was of use. Says nothing if that would have to wait: it is a hint. */
    public void touch(CacheKey entry) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            int position = segments.table().find(entry);
            if (position >= 0) {
                segments.at(position).recent[segments.slot(position)] = 1;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the entry was there. */
    public boolean remove(CacheKey entry) {
        lock.lock();
        try {
            int position = segments.table().find(entry);
            if (position >= 0) {
                removeAt(position);
            }
            return position >= 0;
        } finally {
            lock.unlock();
        }
    }

    public IndexStats stats() {
        lock.lock();
        try {
            return new IndexStats(
                    segments.table().size(),
                    partitions.size(),
                    shares.size(),
                    budget.used(),
                    evicted);
        } finally {
            lock.unlock();
        }
    }

    private void sweep(String tenant, long nowMillis) {
        Share share = shares.get(tenant);
        int expired = share == null ? -1 : share.expired(segments, nowMillis);
        if (expired >= 0) {
            removeAt(expired);
        }
    }

    private boolean makeRoom(Item<T> item, long nowMillis) {
        Space space = new Space(item.tenant(), item.partition());
        long value = valueBytes.applyAsLong(item.value());
        int holders = shares.size() + (shares.containsKey(item.tenant()) ? 0 : 1);
        if (empty() + value > budget.share(holders)) {
            return false;
        }
        while (true) {
            Partition partition = partitions.get(space);
            long more = value + (partition == null ? empty() : partition.growth());
            if (budget.allows(more) && segments.haveRoom()) {
                return true;
            }
            Share loser = loser(shares.get(item.tenant()), more, holders);
            removeAt(loser.victim(segments, nowMillis));
            evicted++;
            holders = shares.size() + (shares.containsKey(item.tenant()) ? 0 : 1);
        }
    }

    /** What an entry takes in a partition of its own. */
    private long empty() {
        return Partition.BYTES + Segment.bytes(1, coder);
    }

    /** Whoever asks for more than its share; else there is another one that holds more. */
    private Share loser(@Nullable Share asking, long more, int holders) {
        if (asking != null && asking.bytes() + more > budget.share(holders)) {
            return asking;
        }
        Share largest = null;
        for (Share share : shares.values()) {
            if (share != asking && (largest == null || share.bytes() > largest.bytes())) {
                largest = share;
            }
        }
        if (largest == null) {
            largest = asking;
        }
        if (largest == null) {
            throw new IllegalStateException("somebody holds what is used");
        }
        return largest;
    }

    private Partition partition(Space space) {
        Partition known = partitions.get(space);
        if (known != null) {
            return known;
        }
        Share share = shares.computeIfAbsent(space.tenant(), t -> new Share(t, budget));
        Partition created = new Partition(space, share, segments, coder, valueBytes);
        share.add(created);
        partitions.put(space, created);
        return created;
    }

    private void removeAt(int position) {
        Partition partition = segments.at(position).owner;
        partition.remove(position);
        if (partition.size() == 0) {
            partitions.remove(partition.space);
            partition.close();
            partition.share.remove(partition);
            if (partition.share.isEmpty()) {
                shares.remove(partition.space.tenant());
            }
        }
    }
}
