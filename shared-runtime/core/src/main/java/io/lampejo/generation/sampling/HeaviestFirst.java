package io.lampejo.generation.sampling;

import java.util.Arrays;

/**
 * Finds where the sum of the heaviest weights reaches a given one, without sorting: a radix
 * selection by weight. Floats that are not negative are ordered as their bits are; eleven bits at a
 * time tell the class in which the sum is reached, and the next eleven look only at that class.
 * Reused from draw to draw.
 */
final class HeaviestFirst {
    private static final int CLASSES = 1 << 11;
    private static final int[] SHIFTS = {20, 9, 0};

    private final double[] sums = new double[CLASSES];

    /** What is left to reach below the classes passed so far. */
    private double left;

    /**
     * @param least the lightest weight that is needed
     * @param count how many weights equal to it are
     */
    record Last(float least, int count) {}

    /**
     * @param weights none negative, some positive
     * @param wanted the sum to reach; where all of them together do not, all are needed
     */
    Last find(float[] weights, int count, double wanted) {
        left = wanted;
        int least = 0;
        int above = 31;
        for (int shift : SHIFTS) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < count; i++) {
                int bits = Float.floatToRawIntBits(weights[i]);
                if (bits >>> above == least >>> above) {
                    sums[(bits >>> shift) & (CLASSES - 1)] += weights[i];
                }
            }
            least |= reached() << shift;
            above = shift;
        }
        float weight = Float.intBitsToFloat(least);
        return new Last(weight, Math.max(1, (int) Math.ceil(left / weight)));
    }

    /** The class in which the sum is reached; the lightest where rounding leaves none. */
    private int reached() {
        int lightest = 0;
        for (int at = CLASSES - 1; at >= 0; at--) {
            if (sums[at] > 0) {
                if (left <= sums[at]) {
                    return at;
                }
                left -= sums[at];
                lightest = at;
            }
        }
        left = Double.MAX_VALUE;
        return lightest;
    }
}
