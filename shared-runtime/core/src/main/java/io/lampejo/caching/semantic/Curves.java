package io.lampejo.caching.semantic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The curves that an entry may follow: the probability that its answer does, as a logistic function
 * of similarity, with some threshold and some steepness. All are equally likely at first; each
 * observation makes some of them likelier.
 *
 * <p>What is known at a similarity is a lower bound: with probability {@code 1 - e} the curve is
 * not below its {@code e}-quantile there, so the answer does with at least {@code (1 - e) ·
 * quantile}; of all {@code e} the one that says most. After the idea of vCache (Schroeder and
 * others 2025), which takes the band from a normal approximation around the likeliest curve; that
 * band is none where few or only like observations were made, so here the curves are weighed one by
 * one.
 *
 * <p>A bound takes some microseconds: likelihoods are looked up, similarity in steps of 0.01.
 */
final class Curves {
    private static final double LEAST = 0.5;
    private static final double STEP = 0.01;
    private static final int STEPS = 51;

    /** A threshold over 1 is that of an entry that answers nothing but itself, or not even that. */
    private static final double[] THRESHOLDS =
            IntStream.rangeClosed(0, 30).mapToDouble(i -> 0.5 + 0.02 * i).toArray();

    private static final double[] STEEPNESSES = {10, 20, 40, 80, 160};
    private static final int COUNT = THRESHOLDS.length * STEEPNESSES.length;
    private static final double[] RISKS = {0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5};

    /** No curve is ever certain: one surprise does not rule it out. */
    private static final double SURPRISE = 0.001;

    /** By similarity, then by curve. */
    private static final double[][] RIGHT = new double[STEPS][COUNT];

    /** By observation, then by curve. */
    private static final float[][] LOG_LIKELIHOOD = new float[2 * STEPS][COUNT];

    /** By similarity: curves, that which says least first. */
    private static final int[][] ASCENDING = new int[STEPS][];

    static {
        for (int step = 0; step < STEPS; step++) {
            double[] right = RIGHT[step];
            for (int curve = 0; curve < COUNT; curve++) {
                double threshold = THRESHOLDS[curve / STEEPNESSES.length];
                double steepness = STEEPNESSES[curve % STEEPNESSES.length];
                double similarity = LEAST + STEP * step;
                double logistic = 1 / (1 + Math.exp(-steepness * (similarity - threshold)));
                right[curve] = Math.clamp(logistic, SURPRISE, 1 - SURPRISE);
                LOG_LIKELIHOOD[2 * step][curve] = (float) Math.log(1 - right[curve]);
                LOG_LIKELIHOOD[2 * step + 1][curve] = (float) Math.log(right[curve]);
            }
            ASCENDING[step] =
                    IntStream.range(0, COUNT)
                            .boxed()
                            .sorted(Comparator.comparingDouble(curve -> right[curve]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }

    private Curves() {}

    /** An observation in a number. */
    static short observation(double similarity, Outcome outcome) {
        int right =
                switch (outcome) {
                    case SAME -> 1;
                    case DIFFERENT -> 0;
                };
        return (short) (2 * step(similarity) + right);
    }

    /**
     * @param count of the observations to look at
     */
    static double probabilityRight(short[] observations, int count, double similarity) {
        double[] weights = weights(observations, count);
        int step = step(similarity);
        double best = 0;
        double below = 0;
        int rank = 0;
        for (double risk : RISKS) {
            while (below + weights[ASCENDING[step][rank]] < risk) {
                below += weights[ASCENDING[step][rank++]];
            }
            best = Math.max(best, (1 - risk) * RIGHT[step][ASCENDING[step][rank]]);
        }
        return best;
    }

    private static double[] weights(short[] observations, int count) {
        double[] weights = new double[COUNT];
        for (int i = 0; i < count; i++) {
            float[] likelihood = LOG_LIKELIHOOD[observations[i]];
            for (int curve = 0; curve < COUNT; curve++) {
                weights[curve] += likelihood[curve];
            }
        }
        double likeliest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int curve = 0; curve < COUNT; curve++) {
            weights[curve] = Math.exp(weights[curve] - likeliest);
            sum += weights[curve];
        }
        for (int curve = 0; curve < COUNT; curve++) {
            weights[curve] /= sum;
        }
        return weights;
    }

    private static int step(double similarity) {
        return Math.clamp((int) Math.floor((similarity - LEAST) / STEP + 1e-9), 0, STEPS - 1);
    }
}
