package io.lampejo.caching.semantic.index;

import java.util.SplittableRandom;

/**
 * A pseudo-random rotation of vectors of {@code dims} dimensions: the same one in every process.
 *
 * <p>Rounds of random signs and Walsh–Hadamard transforms. Where {@code dims} is no power of two
 * the transform takes the largest one below, of the first and then of the last dimensions; these
 * overlap and mix. O(dims · log dims).
 */
final class Rotation {
    private static final int ROUNDS = 2;
    private static final long SEED = 0x1a3b5c7d9e2f4L;

    private final int dims;
    private final int block;
    private final float[][] signs;

    Rotation(int dims) {
        this.dims = dims;
        this.block = Integer.highestOneBit(dims);
        this.signs = new float[2 * ROUNDS][dims];
        SplittableRandom random = new SplittableRandom(SEED);
        // One factor for signs and for the transform's length, which keeps it orthonormal.
        float factor = (float) (1 / Math.sqrt(block));
        for (int pass = 0; pass < signs.length; pass++) {
            int from = start(pass);
            for (int i = 0; i < dims; i++) {
                boolean transformed = i >= from && i < from + block;
                float length = transformed ? factor : 1;
                signs[pass][i] = random.nextBoolean() ? length : -length;
            }
        }
    }

    /** Rotates {@code vector} where it is. */
    void apply(float[] vector) {
        for (int pass = 0; pass < signs.length; pass++) {
            float[] sign = signs[pass];
            for (int i = 0; i < dims; i++) {
                vector[i] *= sign[i];
            }
            transform(vector, start(pass));
        }
    }

    private int start(int pass) {
        return pass % 2 == 0 ? 0 : dims - block;
    }

    private void transform(float[] vector, int from) {
        for (int half = 1; half < block; half *= 2) {
            for (int group = from; group < from + block; group += 2 * half) {
                for (int i = group; i < group + half; i++) {
                    float a = vector[i];
                    float b = vector[i + half];
                    vector[i] = a + b;
                    vector[i + half] = a - b;
                }
            }
        }
    }
}
