package io.lampejo.benchmarks.semantic;

import java.util.random.RandomGenerator;

/** Arithmetic of unit vectors. */
final class Directions {
    private Directions() {}

    static float[] gaussian(int dims, RandomGenerator random) {
        float[] vector = new float[dims];
        for (int i = 0; i < dims; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float factor = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    /** A new vector: {@code a + factor · b}. */
    static float[] plus(float[] a, double factor, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = (float) (a[i] + factor * b[i]);
        }
        return sum;
    }

    /**
     * A unit vector at this cosine from {@code unit}, otherwise in the direction of {@code other}.
     */
    static float[] at(double cosine, float[] unit, float[] other) {
        float[] aside = unit(plus(other, -dot(other, unit), unit));
        float[] turned = new float[unit.length];
        double sine = Math.sqrt(1 - cosine * cosine);
        for (int i = 0; i < unit.length; i++) {
            turned[i] = (float) (cosine * unit[i] + sine * aside[i]);
        }
        return turned;
    }

    /** Several sums side by side, for the compiler's sake. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
