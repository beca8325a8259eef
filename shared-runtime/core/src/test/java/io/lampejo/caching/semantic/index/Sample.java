package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;
import java.util.SplittableRandom;

/** Vectors and keys for tests, all from one seed. */
final class Sample {
    static final String TENANT = "ada";
    static final CacheKey PARTITION = partition(0);
    static final long NEVER = Long.MAX_VALUE;

    final SplittableRandom random;
    private final int dims;

    Sample(int dims, long seed) {
        this.dims = dims;
        this.random = new SplittableRandom(seed);
    }

    static CacheKey partition(int number) {
        return new CacheKey(7, 7, 7, number);
    }

    static CacheKey entry(int number) {
        return new CacheKey(number, 0, 0, 0);
    }

    static Item<String> item(int number, float[] vector) {
        return new Item<>(TENANT, PARTITION, entry(number), vector, "value " + number, NEVER);
    }

    static VectorIndex<String> unbounded(int dims) {
        return new VectorIndex<>(dims, Long.MAX_VALUE, String::length);
    }

    float[] anywhere() {
        float[] vector = new float[dims];
        for (int i = 0; i < dims; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    /** At about this cosine from a unit vector. */
    float[] near(float[] vector, double cosine) {
        float[] other = anywhere();
        float[] near = new float[dims];
        double sine = Math.sqrt(1 - cosine * cosine);
        for (int i = 0; i < dims; i++) {
            near[i] = (float) (cosine * vector[i] + sine * other[i]);
        }
        return unit(near);
    }

    float[][] many(int count) {
        float[][] vectors = new float[count][];
        for (int i = 0; i < count; i++) {
            vectors[i] = anywhere();
        }
        return vectors;
    }

    /** Groups of very unequal sizes and widths around a direction that all share. */
    float[][] clustered(int count) {
        float[] shared = anywhere();
        float[][] centres = new float[200][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = near(shared, 0.7);
        }
        float[][] vectors = new float[count][];
        for (int i = 0; i < count; i++) {
            int centre = (int) (centres.length * Math.pow(random.nextDouble(), 2));
            vectors[i] = near(centres[centre], 0.5 + 0.45 * random.nextDouble());
        }
        return vectors;
    }

    static float[] unit(float[] vector) {
        double length = Math.sqrt(cosine(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    /** Of unit vectors. */
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    static int nearest(float[][] vectors, float[] query) {
        int nearest = 0;
        for (int i = 1; i < vectors.length; i++) {
            if (cosine(vectors[i], query) > cosine(vectors[nearest], query)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
