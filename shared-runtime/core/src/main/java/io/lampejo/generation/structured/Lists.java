package io.lampejo.generation.structured;

import java.util.List;
import java.util.stream.Stream;

/** Lists put together. */
final class Lists {
    private Lists() {}

    static <T> List<T> concat(List<T> first, List<T> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
