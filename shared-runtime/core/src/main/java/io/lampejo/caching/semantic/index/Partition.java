package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * The entries of one space, packed: a removed one is replaced by the last one. Changed under the
 * index's lock; {@link #view} is for anyone.
 *
 * <p>The first segment doubles until it is full, all others are full-sized. When the second is
 * needed, the mean of the first becomes what all is relative to: vectors of many models share a
 * direction, of which signs would say the same for all.
 */
final class Partition {
    /** This object, its name, its view and its places in maps and lists. */
    static final int BYTES = 400;

    final Space space;
    final Share share;
    private final Segments segments;
    private final Coder coder;
    private final ToLongFunction<Object> valueBytes;
    private volatile View view;
    private boolean centred;
    private int size;

    /** Its place in the list of its tenant's partitions. */
    int number;

    Partition(
            Space space,
            Share share,
            Segments segments,
            Coder coder,
            ToLongFunction<Object> valueBytes) {
        this.space = space;
        this.share = share;
        this.segments = segments;
        this.coder = coder;
        this.valueBytes = valueBytes;
        this.view = new View(new Segment[0], coder.origin());
        share.charge(BYTES);
    }

    View view() {
        return view;
    }

    int size() {
        return size;
    }

    /** The position of an entry by its place among the {@link #size}. */
    int position(int place) {
        return segments.position(view.segments()[place / segments.full()], place % segments.full());
    }

    /** What one more entry takes, besides its value. */
    long growth() {
        int last = view.segments().length - 1;
        if (last < 0) {
            return Segment.bytes(1, coder);
        }
        int capacity = view.segments()[last].capacity;
        if (size < last * segments.full() + capacity) {
            return 0;
        }
        return capacity < segments.full()
                ? Segment.bytes(2 * capacity, coder) - Segment.bytes(capacity, coder)
                : Segment.bytes(capacity, coder);
    }

    void append(CacheKey entry, float[] rotated, long expiresAt, Object value) {
        grow();
        View now = view;
        int[] code = coder.code(rotated, now.centre());
        long[] sketch = coder.sketch(rotated, now.centre());
        Segment last = now.segments()[now.segments().length - 1];
        long stamp = last.lock.writeLock();
        int slot = last.size;
        last.write(slot, entry, expiresAt, value);
        last.write(slot, code, sketch);
        last.size = slot + 1;
        last.lock.unlockWrite(stamp);
        size++;
        share.charge(valueBytes.applyAsLong(value));
        segments.table().add(entry, segments.position(last, slot));
    }

    void remove(int position) {
        Segment hole = segments.at(position);
        int slot = segments.slot(position);
        Object value = hole.values[slot];
        if (value == null) {
            throw new IllegalStateException("a position in use has a value");
        }
        share.charge(-valueBytes.applyAsLong(value));
        segments.table().remove(hole.key(slot));
        Segment[] all = view.segments();
        Segment last = all[all.length - 1];
        int lastSlot = last.size - 1;
        if (hole != last || slot != lastSlot) {
            long stamp = hole.lock.writeLock();
            hole.copy(last, lastSlot, slot);
            hole.lock.unlockWrite(stamp);
            segments.table().move(last.key(lastSlot), position);
        }
        long stamp = last.lock.writeLock();
        last.size = lastSlot;
        last.values[lastSlot] = null;
        last.lock.unlockWrite(stamp);
        size--;
        shrink();
    }

    private void grow() {
        long more = growth();
        if (more == 0) {
            return;
        }
        share.charge(more);
        Segment[] all = view.segments();
        if (all.length > 0 && all[0].capacity < segments.full()) {
            replaceFirst(all[0].capacity * 2);
            return;
        }
        if (all.length == 1 && !centred) {
            centre();
            all = view.segments();
        }
        Segment[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = segments.create(this, all.length == 0 ? 1 : segments.full());
        view = view.with(longer);
    }

    private void shrink() {
        Segment[] all = view.segments();
        Segment last = all[all.length - 1];
        if (last.size == 0) {
            segments.release(last);
            share.charge(-Segment.bytes(last.capacity, coder));
            view = view.with(Arrays.copyOf(all, all.length - 1));
        } else if (all.length == 1 && 4 * size <= last.capacity) {
            int half = last.capacity / 2;
            share.charge(Segment.bytes(half, coder) - Segment.bytes(last.capacity, coder));
            replaceFirst(half);
        }
    }

    private void replaceFirst(int capacity) {
        Segment[] all = view.segments();
        view = view.with(new Segment[] {segments.resize(all[0], capacity)});
    }

    /** Codes the first segment anew, in a copy: lookups see old or new. */
    private void centre() {
        Segment first = segments.resize(view.segments()[0], segments.full());
        float[] centre = new float[coder.dims()];
        for (int slot = 0; slot < first.size; slot++) {
            coder.addTo(centre, first.codes, slot * coder.row());
        }
        for (int i = 0; i < centre.length; i++) {
            centre[i] /= first.size;
        }
        for (int slot = 0; slot < first.size; slot++) {
            float[] rotated = new float[coder.dims()];
            coder.addTo(rotated, first.codes, slot * coder.row());
            first.write(slot, coder.code(rotated, centre), coder.sketch(rotated, centre));
        }
        view = new View(new Segment[] {first}, centre);
        centred = true;
        share.charge(centreBytes());
    }

    /** Gives back what the partition itself took, when it is empty. */
    void close() {
        share.charge(-BYTES - centreBytes());
    }

    private long centreBytes() {
        return centred ? (long) coder.dims() * Float.BYTES : 0;
    }
}
