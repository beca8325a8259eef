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
    private static final int COMPARED = 1024;

    /** How many codes are fetched before the first is looked at. */
    private static final int FETCHED = 64;

    private final Coder coder;
    private final float[] rotated;
    private final int[][] query;
    private final long nowMillis;
    private final Best<T> best;
    private final View view;
    private final double toCentre;

    Lookup(Coder coder, View view, float[] rotated, int count, double floor, long nowMillis) {
        this.coder = coder;
        this.rotated = rotated;
        this.query = coder.query(rotated);
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
        proposals.tighten();
        int[] rows = new int[FETCHED * coder.row()];
        for (int from = 0; from < proposals.size(); from += FETCHED) {
            compareBatch(proposals, from, Math.min(from + FETCHED, proposals.size()), rows);
        }
    }

    /**
     * Copies first, so that the memory's answers are waited for side by side rather than one after
     * the other: a third of the time of a look at each where it is.
     */
    private void compareBatch(Proposals proposals, int from, int to, int[] rows) {
        for (int i = from; i < to; i++) {
            segment(proposals, i).copyRow(proposals.slot(i), rows, (i - from) * coder.row());
        }
        for (int i = from; i < to; i++) {
            if (best.wants(similarity(rows, (i - from) * coder.row()))) {
                compare(segment(proposals, i), proposals.slot(i));
            }
        }
    }

    private Segment segment(Proposals proposals, int i) {
        return view.segments()[proposals.segment(i)];
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
        double similarity = similarity(segment.codes, slot * coder.row());
        if (!best.wants(similarity)
                || slot >= segment.size
                || segment.expiresAt[slot] <= nowMillis) {
            return null;
        }
        Object value = segment.values[slot];
        return value == null ? null : new Neighbour<>(segment.key(slot), similarity, (T) value);
    }

    private double similarity(int[] rows, int from) {
        return Math.clamp(toCentre + coder.product(query, rows, from), -1, 1);
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
