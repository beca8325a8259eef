package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All segments by number, and where entries are: a position is {@code segment · capacity of a full
 * segment + slot}. Guarded by the index's lock.
 */
final class Segments {
    private final Coder coder;
    private final int full;
    private final EntryTable table = new EntryTable(this);
    private @Nullable Segment[] byId = new @Nullable Segment[16];
    private int[] free = new int[16];
    private int freed;
    private int used;

    Segments(Coder coder) {
        this.coder = coder;
        this.full = coder.segmentCapacity();
    }

    EntryTable table() {
        return table;
    }

    int full() {
        return full;
    }

    /** Whether another segment can be named. */
    boolean haveRoom() {
        return freed > 0 || used < Integer.MAX_VALUE / full;
    }

    Segment create(Partition owner, int capacity) {
        int id = freed > 0 ? free[--freed] : used++;
        if (id == byId.length) {
            byId = Arrays.copyOf(byId, 2 * id);
        }
        Segment segment = new Segment(id, owner, capacity, coder);
        byId[id] = segment;
        return segment;
    }

    /** A copy of another size, in the place of the original. */
    Segment resize(Segment segment, int capacity) {
        Segment copy = new Segment(segment.id, segment.owner, capacity, coder);
        for (int slot = 0; slot < segment.size; slot++) {
            copy.copy(segment, slot, slot);
        }
        copy.size = segment.size;
        byId[segment.id] = copy;
        return copy;
    }

    void release(Segment segment) {
        byId[segment.id] = null;
        if (freed == free.length) {
            free = Arrays.copyOf(free, 2 * freed);
        }
        free[freed++] = segment.id;
    }

    int position(Segment segment, int slot) {
        return segment.id * full + slot;
    }

    Segment at(int position) {
        Segment segment = byId[position / full];
        if (segment == null) {
            throw new IllegalStateException("a position is in a segment");
        }
        return segment;
    }

    int slot(int position) {
        return position % full;
    }

    CacheKey key(int position) {
        return at(position).key(slot(position));
    }
}
