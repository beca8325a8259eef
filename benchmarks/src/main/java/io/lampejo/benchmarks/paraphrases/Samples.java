package io.lampejo.benchmarks.paraphrases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions of the evaluation set, each known by its index.
 *
 * @param texts as people typed them
 * @param answers equal for two texts exactly where one answer serves both
 */
record Samples(List<String> texts, List<Integer> answers) {
    Samples {
        texts = List.copyOf(texts);
        answers = List.copyOf(answers);
        if (texts.size() != answers.size()) {
            throw new IllegalArgumentException("each text has one answer");
        }
    }

    /** Reads a sample a line: the answer's number, a tab, the text. */
    static Samples read(Path file) throws IOException {
        var texts = new ArrayList<String>();
        var answers = new ArrayList<Integer>();
        for (var line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            answers.add(Integer.valueOf(line.substring(0, tab)));
            texts.add(line.substring(tab + 1));
        }
        return new Samples(texts, answers);
    }

    boolean sameAnswer(int one, int other) {
        return answers.get(one).equals(answers.get(other));
    }
}
