package io.lampejo.generation.sampling;

import java.util.Arrays;

/**
 * Finds where a sum of the heaviest ends without sorting the rest: quickselect by weight. A key
 * holds a weight, a float that is not negative, in its upper 32 bits.
 */
final class HeaviestKeys {
    private static final int SORTED = 64;

    private HeaviestKeys() {}

    /**
     * The last key, by descending order, before which the keys weigh less than {@code weight}.
     *
     * @param keys reordered
     * @param count at least 1
     */
    static long last(long[] keys, int count, double weight) {
        int from = 0;
        int to = count;
        double wanted = weight;
        while (to - from > SORTED) {
            long pivot = median(keys[from], keys[(from + to) >>> 1], keys[to - 1]);
            int upper = partition(keys, from, to, pivot);
            double above = 0;
            for (int i = from; i < upper; i++) {
                above += weight(keys[i]);
            }
            if (above >= wanted) {
                to = upper;
            } else {
                wanted -= above;
                from = upper;
            }
        }
        Arrays.sort(keys, from, to);
        int last = to - 1;
        for (double above = weight(keys[last]); last > from && above < wanted; ) {
            last--;
            above += weight(keys[last]);
        }
        return keys[last];
    }

    /**
     * Moves the keys of at least the pivot to the front; returns where the others begin. No key
     * comes twice, so the median of three leaves none of the two parts empty.
     */
    private static int partition(long[] keys, int from, int to, long pivot) {
        int left = from;
        int right = to - 1;
        while (true) {
            while (keys[left] > pivot) {
                left++;
            }
            while (keys[right] < pivot) {
                right--;
            }
            if (left >= right) {
                return right + 1;
            }
            long key = keys[left];
            keys[left] = keys[right];
            keys[right] = key;
            left++;
            right--;
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static float weight(long key) {
        return Float.intBitsToFloat((int) (key >>> 32));
    }
}
