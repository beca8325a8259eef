package io.lampejo.models;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one model, so that its owner hears of all of it at once. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** All problems in the order they were found, without a full stop at the end. */
    String sentence() {
        return String.join("; ", found);
    }
}
