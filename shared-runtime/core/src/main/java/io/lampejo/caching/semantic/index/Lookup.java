package io.lampejo.caching.semantic.index;

import java.util.List;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * One search of one partition: a scan of sketches proposes, codes decide.
 *
 * @param <T> what is kept with an entry
 */
final class Lookup<T> {
    /** How many of a scan are compared by their codes. */
    private static final int COMPARED = 2048;

    private final Coder coder;
    private final float[] rotated;
    private final int[][] query;
    private final float queryFactor;
    private final long nowMillis;
    private final Best<T> best;
    private final View view;
    private final double toCentre;

    Lookup(Coder coder, View view, float[] rotated, int count, double floor, long nowMillis) {
        this.coder = coder;
        this.rotated = rotated;
        this.query = coder.query(rotated);
        this.queryFactor = coder.queryFactor();
        this.nowMillis = nowMillis;
        this.best = new Best<>(count, floor);
        this.view = view;
        this.toCentre = product(rotated, view.centre());
    }

    List<Neighbour<T>> run() {
        int held = 0;
        for (Segment segment : view.segments()) {
            held += segment.size;
        }
        if (held <= COMPARED) {
            compareAll();
        } else {
            compareProposed();
        }
        return best.inOrder();
    }

    private void compareAll() {
        // Downwards: what a removal moves goes down, and is met once more rather than never.
        for (int i = view.segments().length - 1; i >= 0; i--) {
            Segment segment = view.segments()[i];
            for (int slot = segment.size - 1; slot >= 0; slot--) {
                compare(segment, slot);
            }
        }
    }

    private void compareProposed() {
        Segment[] segments = view.segments();
        long[] sketch = coder.sketch(rotated, view.centre());
        Proposals proposals = new Proposals(COMPARED, coder.dims());
        int[] distances = new int[coder.segmentCapacity()];
        for (int i = segments.length - 1; i >= 0; i--) {
            Segment segment = segments[i];
            int size = segment.size;
            segment.distances(sketch, distances, size);
            proposals.offer(i, segment.expiresAt, distances, size, nowMillis);
        }
        proposals.forEach((segment, slot) -> compare(segments[segment], slot));
    }

    /** Reads the slot as it is at one moment. */
    private void compare(Segment segment, int slot) {
        StampedLock lock = segment.lock;
        long stamp = lock.tryOptimisticRead();
        try {
            for (; ; stamp = lock.readLock()) {
                if (stamp == 0) {
                    continue;
                }
                Neighbour<T> read = read(segment, slot);
                if (lock.validate(stamp)) {
                    if (read != null) {
                        best.offer(read);
                    }
                    return;
                }
            }
        } finally {
            if (StampedLock.isReadLockStamp(stamp)) {
                lock.unlockRead(stamp);
            }
        }
    }

    /** Null where the slot holds nothing that is wanted. May be nonsense while it is written. */
    @SuppressWarnings("unchecked") // values go in through VectorIndex.add, which takes T alone
    private @Nullable Neighbour<T> read(Segment segment, int slot) {
        Object value = segment.values[slot];
        if (value == null || slot >= segment.size || segment.expiresAt[slot] <= nowMillis) {
            return null;
        }
        double product = (double) segment.product(slot, query) * segment.steps[slot];
        double similarity = Math.clamp(toCentre + product / queryFactor, -1, 1);
        return best.wants(similarity)
                ? new Neighbour<>(segment.key(slot), similarity, (T) value)
                : null;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
