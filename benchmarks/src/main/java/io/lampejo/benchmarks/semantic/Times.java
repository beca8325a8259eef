package io.lampejo.benchmarks.semantic;

import java.util.Arrays;

/** Durations, by rank. */
final class Times {
    private final long[] sorted;

    Times(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    double millis(double quantile) {
        int rank = (int) Math.ceil(quantile * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
