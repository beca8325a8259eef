package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * Room for {@code capacity} entries in flat arrays; those in use are the first {@link #size}.
 *
 * <p>Written by one thread at a time, under {@link #lock}'s write lock. A scan reads without it: it
 * only proposes, and {@link Lookup} reads what was proposed again under the lock.
 */
final class Segment {
    private static final int REFERENCE_BYTES = 4;

    /** A sketch is in columns, word {@code w} of slot {@code s} at {@code w · capacity + s}. */
    final long[] sketches;

    /** A row a slot, as {@link Coder#code} makes it. */
    final int[] codes;

    final long[] keys;
    final long[] expiresAt;
    final byte[] recent;
    final @Nullable Object[] values;
    final StampedLock lock = new StampedLock();
    final int id;
    final Partition owner;
    final int capacity;
    private final int row;
    private final int words;
    volatile int size;

    /**
     * @param id of this room; what takes its place when it grows or shrinks has the same one
     */
    Segment(int id, Partition owner, int capacity, Coder coder) {
        this.id = id;
        this.owner = owner;
        this.capacity = capacity;
        this.row = coder.row();
        this.words = coder.words();
        this.sketches = new long[capacity * words];
        this.codes = new int[capacity * row];
        this.keys = new long[capacity * 4];
        this.expiresAt = new long[capacity];
        this.recent = new byte[capacity];
        this.values = new @Nullable Object[capacity];
    }

    /** What a segment takes: arrays with their headers, the lock, and its entries in the table. */
    static long bytes(int capacity, Coder coder) {
        int objects = 7 * 16 + 56 + 64;
        int key = 4 * Long.BYTES;
        int rest = Long.BYTES + 1 + REFERENCE_BYTES + EntryTable.BYTES_PER_ENTRY;
        int vector = coder.words() * Long.BYTES + coder.row() * Integer.BYTES;
        return objects + (long) capacity * (vector + key + rest);
    }

    CacheKey key(int slot) {
        int at = 4 * slot;
        return new CacheKey(keys[at], keys[at + 1], keys[at + 2], keys[at + 3]);
    }

    boolean holds(int slot, CacheKey key) {
        int at = 4 * slot;
        return keys[at] == key.a()
                && keys[at + 1] == key.b()
                && keys[at + 2] == key.c()
                && keys[at + 3] == key.d();
    }

    void write(int slot, CacheKey key, long expires, Object value) {
        int at = 4 * slot;
        keys[at] = key.a();
        keys[at + 1] = key.b();
        keys[at + 2] = key.c();
        keys[at + 3] = key.d();
        expiresAt[slot] = expires;
        recent[slot] = 0;
        values[slot] = value;
    }

    void write(int slot, int[] code, long[] sketch) {
        System.arraycopy(code, 0, codes, slot * row, row);
        for (int word = 0; word < words; word++) {
            sketches[word * capacity + slot] = sketch[word];
        }
    }

    void copy(Segment from, int fromSlot, int slot) {
        for (int word = 0; word < words; word++) {
            sketches[word * capacity + slot] = from.sketches[word * from.capacity + fromSlot];
        }
        System.arraycopy(from.codes, fromSlot * row, codes, slot * row, row);
        System.arraycopy(from.keys, 4 * fromSlot, keys, 4 * slot, 4);
        expiresAt[slot] = from.expiresAt[fromSlot];
        recent[slot] = from.recent[fromSlot];
        values[slot] = from.values[fromSlot];
    }

    void copyRow(int slot, int[] into, int at) {
        System.arraycopy(codes, slot * row, into, at, row);
    }

    /** In how many bits the sketches of the first {@code count} slots differ from the query's. */
    void distances(long[] query, int[] into, int count) {
        Arrays.fill(into, 0, count, 0);
        for (int word = 0; word < words; word++) {
            addDistances(sketches, word * capacity, query[word], into, count);
        }
    }

    /** Kept this plain so that the compiler makes vector instructions of it. */
    private static void addDistances(long[] column, int from, long query, int[] into, int count) {
        for (int slot = 0; slot < count; slot++) {
            into[slot] += Long.bitCount(column[from + slot] ^ query);
        }
    }
}
