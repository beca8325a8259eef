package io.lampejo.benchmarks.paraphrases;

import java.util.List;

/** The cosines between all samples, computed once for all orders and thresholds. */
final class Similarities {
    private final float[][] cosines;

    /**
     * @param vectors unit vectors
     */
    Similarities(List<float[]> vectors) {
        cosines = new float[vectors.size()][];
        for (int one = 0; one < cosines.length; one++) {
            cosines[one] = new float[one];
            for (int other = 0; other < one; other++) {
                cosines[one][other] = dot(vectors.get(one), vectors.get(other));
            }
        }
    }

    /** Of two different samples. */
    float between(int one, int other) {
        return one > other ? cosines[one][other] : cosines[other][one];
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int dimension = 0; dimension < one.length; dimension++) {
            sum += one[dimension] * other[dimension];
        }
        return sum;
    }
}
