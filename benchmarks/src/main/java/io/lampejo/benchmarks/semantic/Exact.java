package io.lampejo.benchmarks.semantic;

import java.util.Arrays;

/** What comparing every vector finds, and how often the index found the same. */
final class Exact {
    private final double[] best;
    private final double[] lost;
    private final int same;

    private Exact(double[] best, double[] lost, int same) {
        this.best = best;
        this.lost = lost;
        this.same = same;
    }

    /** Checks the first {@code count} answers. */
    static Exact of(float[][] vectors, float[][] asked, int[] found, int count) {
        float[] highest = new float[count];
        int[] nearest = new int[count];
        Arrays.fill(highest, -2);
        // A vector is read once for all queries.
        for (int i = 0; i < vectors.length; i++) {
            for (int query = 0; query < count; query++) {
                float cosine = Directions.dot(vectors[i], asked[query]);
                if (cosine > highest[query]) {
                    highest[query] = cosine;
                    nearest[query] = i;
                }
            }
        }
        double[] best = new double[count];
        double[] lost = new double[count];
        int same = 0;
        for (int query = 0; query < count; query++) {
            best[query] = highest[query];
            lost[query] = highest[query] - Directions.dot(vectors[found[query]], asked[query]);
            same += nearest[query] == found[query] ? 1 : 0;
        }
        Arrays.sort(best);
        return new Exact(best, lost, same);
    }

    int checked() {
        return best.length;
    }

    double recall() {
        return (double) same / best.length;
    }

    /** Of those found no farther than this from the nearest one's cosine. */
    double recallWithin(double cosine) {
        return (double) Arrays.stream(lost).filter(loss -> loss <= cosine).count() / lost.length;
    }

    /** Of the nearest. */
    double cosine(double quantile) {
        return best[(int) (quantile * (best.length - 1))];
    }
}
