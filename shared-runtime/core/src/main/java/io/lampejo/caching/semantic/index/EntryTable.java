package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.Arrays;

/**
 * Positions by entry: hash tables with open addressing. Keys stay in the segments.
 *
 * <p>Many small tables, so that growing one is short. Guarded by the index's lock.
 */
final class EntryTable {
    /** On average: a table is between three eighths and three quarters full. */
    static final int BYTES_PER_ENTRY = 8;

    private static final int NONE = -1;
    private static final int TABLES = 1024;
    private static final int[] EMPTY = {};

    private final Segments segments;

    /** Positions plus one; 0 is nothing. */
    private final int[][] tables = new int[TABLES][];

    private final int[] counts = new int[TABLES];
    private int size;

    EntryTable(Segments segments) {
        this.segments = segments;
        Arrays.fill(tables, EMPTY);
    }

    int size() {
        return size;
    }

    /** -1 where there is no such entry. */
    int find(CacheKey key) {
        int[] table = tables[table(hash(key))];
        int at = locate(table, key);
        return at == NONE ? NONE : table[at] - 1;
    }

    /** Adds an entry that is not there. */
    void add(CacheKey key, int position) {
        long hash = hash(key);
        int number = table(hash);
        if (4 * (counts[number] + 1) > 3 * tables[number].length) {
            tables[number] = grown(tables[number]);
        }
        insert(tables[number], hash, position);
        counts[number]++;
        size++;
    }

    /** Notes that an entry has moved. */
    void move(CacheKey key, int position) {
        int[] table = tables[table(hash(key))];
        table[locate(table, key)] = position + 1;
    }

    /** Forgets an entry while its key can still be read where it was. */
    void remove(CacheKey key) {
        int number = table(hash(key));
        int[] table = tables[number];
        int mask = table.length - 1;
        int hole = locate(table, key);
        // What follows moves up, unless it would leave the run that its hash begins.
        for (int at = (hole + 1) & mask; table[at] != 0; at = (at + 1) & mask) {
            int home = (int) hash(segments.key(table[at] - 1)) & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                table[hole] = table[at];
                hole = at;
            }
        }
        table[hole] = 0;
        counts[number]--;
        size--;
    }

    private int locate(int[] table, CacheKey key) {
        if (table.length == 0) {
            return NONE;
        }
        int mask = table.length - 1;
        for (int at = (int) hash(key) & mask; table[at] != 0; at = (at + 1) & mask) {
            int position = table[at] - 1;
            if (segments.at(position).holds(segments.slot(position), key)) {
                return at;
            }
        }
        return NONE;
    }

    private int[] grown(int[] table) {
        int[] grown = new int[Math.max(8, 2 * table.length)];
        for (int entry : table) {
            if (entry != 0) {
                insert(grown, hash(segments.key(entry - 1)), entry - 1);
            }
        }
        return grown;
    }

    private static void insert(int[] table, long hash, int position) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0) {
            at = (at + 1) & mask;
        }
        table[at] = position + 1;
    }

    private static int table(long hash) {
        return (int) (hash >>> 54);
    }

    /** Keys are digests; this also spreads those that are not. */
    private static long hash(CacheKey key) {
        long mixed = (key.a() ^ Long.rotateLeft(key.b(), 32)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 32);
    }
}
