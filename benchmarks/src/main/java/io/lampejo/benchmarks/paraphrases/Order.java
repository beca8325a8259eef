package io.lampejo.benchmarks.paraphrases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One order in which the questions of a split are asked.
 *
 * @param split {@code dev} or {@code test}
 * @param seed tells the orders of a split apart
 * @param samples indices of {@link Samples}, each at most once
 */
record Order(String split, int seed, List<Integer> samples) {
    Order {
        samples = List.copyOf(samples);
    }

    /** Reads an order a line: split, seed and samples, separated by spaces. */
    static List<Order> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Order::of).toList();
    }

    private static Order of(String line) {
        var words = Arrays.asList(line.split(" ", -1));
        var samples = words.subList(2, words.size()).stream().map(Integer::valueOf).toList();
        return new Order(words.getFirst(), Integer.parseInt(words.get(1)), samples);
    }
}
