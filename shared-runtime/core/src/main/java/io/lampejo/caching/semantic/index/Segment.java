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

    /** {@code quarter} words a slot, as {@link Coder#code} lays them out. */
    final int[] codes;

    final float[] steps;
    final long[] keys;
    final long[] expiresAt;
    final byte[] recent;
    final @Nullable Object[] values;
    final StampedLock lock = new StampedLock();
    final int id;
    final Partition owner;
    final int capacity;
    private final int quarter;
    private final int words;
    volatile int size;

    /**
     * @param id of this room; what takes its place when it grows or shrinks has the same one
     */
    Segment(int id, Partition owner, int capacity, Coder coder) {
        this.id = id;
        this.owner = owner;
        this.capacity = capacity;
        this.quarter = coder.quarter();
        this.words = coder.words();
        this.sketches = new long[capacity * words];
        this.codes = new int[capacity * quarter];
        this.steps = new float[capacity];
        this.keys = new long[capacity * 4];
        this.expiresAt = new long[capacity];
        this.recent = new byte[capacity];
        this.values = new @Nullable Object[capacity];
    }

    /** What a segment takes: arrays with their headers, the lock, and its entries in the table. */
    static long bytes(int capacity, Coder coder) {
        int objects = 8 * 16 + 56 + 64;
        int key = 4 * Long.BYTES;
        int rest = Float.BYTES + Long.BYTES + 1 + REFERENCE_BYTES + EntryTable.BYTES_PER_ENTRY;
        int vector = coder.words() * Long.BYTES + coder.quarter() * Integer.BYTES;
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

    void write(int slot, Code code, long[] sketch) {
        System.arraycopy(code.words(), 0, codes, slot * quarter, quarter);
        steps[slot] = code.step();
        for (int word = 0; word < words; word++) {
            sketches[word * capacity + slot] = sketch[word];
        }
    }

    void copy(Segment from, int fromSlot, int slot) {
        for (int word = 0; word < words; word++) {
            sketches[word * capacity + slot] = from.sketches[word * from.capacity + fromSlot];
        }
        System.arraycopy(from.codes, fromSlot * quarter, codes, slot * quarter, quarter);
        System.arraycopy(from.keys, 4 * fromSlot, keys, 4 * slot, 4);
        steps[slot] = from.steps[fromSlot];
        expiresAt[slot] = from.expiresAt[fromSlot];
        recent[slot] = from.recent[fromSlot];
        values[slot] = from.values[fromSlot];
    }

    /** Adds what a slot's code stands for. */
    void addTo(float[] sum, int slot) {
        for (int i = 0; i < sum.length; i++) {
            int word = codes[slot * quarter + i % quarter];
            sum[i] += (byte) (word >> (Byte.SIZE * (i / quarter))) * steps[slot];
        }
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

    /** The product of a slot's code and a query in integers. */
    int product(int slot, int[][] query) {
        return product(codes, slot * quarter, query[0], query[1], query[2], query[3]);
    }

    /** Words rather than bytes, for only of whole words the compiler makes vector instructions. */
    private static int product(int[] codes, int from, int[] q0, int[] q1, int[] q2, int[] q3) {
        int sum = 0;
        for (int i = 0; i < q0.length; i++) {
            int word = codes[from + i];
            sum +=
                    q0[i] * ((word << 24) >> 24)
                            + q1[i] * ((word << 16) >> 24)
                            + q2[i] * ((word << 8) >> 24)
                            + q3[i] * (word >> 24);
        }
        return sum;
    }
}
