package io.lampejo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * The benchmark's texts of one length class as token ids, {@code [CLS]} and {@code [SEP]} included.
 *
 * @param lengthClass the class's name: about how many tokens its texts have
 * @param ids {@code [text][token]}, never modified
 */
record TokenisedTexts(int lengthClass, List<long[]> ids) {
    private static final int SEED = 1;

    /** Reads {@code tokens-<lengthClass>.txt}: a text a line, ids separated by spaces. */
    static TokenisedTexts read(Path folder, int lengthClass) throws IOException {
        try (var lines = Files.lines(folder.resolve("tokens-" + lengthClass + ".txt"))) {
            return new TokenisedTexts(lengthClass, lines.map(TokenisedTexts::ids).toList());
        }
    }

    private static long[] ids(String line) {
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    int longest() {
        return ids.stream().mapToInt(text -> text.length).max().orElseThrow();
    }

    /** Batches of {@code size} texts of equal length, in a random order that is always the same. */
    List<List<long[]>> batches(int size) {
        var byLength = new TreeMap<Integer, List<long[]>>();
        for (var text : ids) {
            byLength.computeIfAbsent(text.length, _ -> new ArrayList<>()).add(text);
        }
        var batches = new ArrayList<List<long[]>>();
        for (var equals : byLength.values()) {
            for (int first = 0; first + size <= equals.size(); first += size) {
                batches.add(List.copyOf(equals.subList(first, first + size)));
            }
        }
        Collections.shuffle(batches, new Random(SEED));
        return batches;
    }
}
