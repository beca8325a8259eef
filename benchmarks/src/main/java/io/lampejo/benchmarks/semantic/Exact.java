package io.lampejo.benchmarks.semantic;

import java.util.ArrayList;
import java.util.List;

/** What comparing every vector finds, and how often the index found the same. */
final class Exact {
    private final List<Double> best = new ArrayList<>();
    private final List<Double> lost = new ArrayList<>();
    private int same;

    void check(float[][] vectors, float[] query, int found) {
        int nearest = 0;
        float highest = -2;
        for (int i = 0; i < vectors.length; i++) {
            float cosine = Directions.dot(vectors[i], query);
            if (cosine > highest) {
                highest = cosine;
                nearest = i;
            }
        }
        best.add((double) highest);
        lost.add((double) highest - Directions.dot(vectors[found], query));
        if (nearest == found) {
            same++;
        }
    }

    double recall() {
        return (double) same / best.size();
    }

    /** Of those found no farther than this from the nearest one's cosine. */
    double recallWithin(double cosine) {
        return (double) lost.stream().filter(loss -> loss <= cosine).count() / lost.size();
    }

    double cosine(double quantile) {
        return best.stream().sorted().toList().get((int) (quantile * (best.size() - 1)));
    }
}
