package io.lampejo.benchmarks;

import java.util.List;

/** How much was embedded per second, median over rounds. */
record Throughput(double textsPerSecond, double tokensPerSecond) {

    static Throughput median(List<Throughput> rounds) {
        return new Throughput(
                median(rounds.stream().mapToDouble(Throughput::textsPerSecond).sorted().toArray()),
                median(
                        rounds.stream()
                                .mapToDouble(Throughput::tokensPerSecond)
                                .sorted()
                                .toArray()));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
