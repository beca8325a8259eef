package io.lampejo.benchmarks.paraphrases;

import io.lampejo.caching.semantic.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replays orders of questions into caches and writes what they served; nothing is judged here.
 *
 * <p>Arguments, each {@code key=value}: {@code samples}, {@code orders} and {@code vectors} (files
 * to read; the vectors are made where they are missing), {@code replays} (file to write, a line of
 * JSON for each order, contestant and setting).
 */
public final class SemanticReplay {
    private static final double LEARNED_FLOOR = 0.5;
    private static final List<Double> ERROR_BOUNDS =
            List.of(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2);

    private SemanticReplay() {}

    /** Replays and writes; see the class for the arguments. */
    public static void main(String[] arguments) throws IOException {
        var options = options(arguments);
        var samples = Samples.read(option(options, "samples"));
        var vectors = SampleVectors.of(samples, option(options, "vectors"));
        var orders = Order.read(option(options, "orders"));
        var contestants = contestants(samples, vectors);

        var lines =
                contestants
                        .parallel()
                        .flatMap(one -> orders.stream().map(one::replay))
                        .map(Replay::json)
                        .toList();
        Files.write(option(options, "replays"), lines);
    }

    private static Stream<Contestant> contestants(Samples samples, List<float[]> vectors) {
        var similarities = new Similarities(vectors);
        Function<Policy, Supplier<Cache>> tier =
                policy -> () -> new TierCache(samples, vectors, policy);
        return Stream.of(
                        thresholds()
                                .map(each ->
                                        new Contestant(
                                                "cosine",
                                                each,
                                                () -> new CosineCache(similarities, each))),
                        thresholds()
                                .map(each ->
                                        new Contestant(
                                                "lampejo",
                                                each,
                                                tier.apply(new Policy.Fixed(each)))),
                        ERROR_BOUNDS.stream()
                                .map(each ->
                                        new Contestant(
                                                "lampejo-learned",
                                                each,
                                                tier.apply(
                                                        new Policy.Learned(LEARNED_FLOOR, each)))))
                .flatMap(Function.identity());
    }

    /** 0.40 to 0.99. */
    private static Stream<Double> thresholds() {
        return IntStream.rangeClosed(40, 99).mapToObj(hundredths -> hundredths / 100.0);
    }

    private static Map<String, Path> options(String[] arguments) {
        return Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Path.of(pair[1])));
    }

    private static Path option(Map<String, Path> options, String key) {
        var value = options.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing argument: " + key + "=");
        }
        return value;
    }
}
