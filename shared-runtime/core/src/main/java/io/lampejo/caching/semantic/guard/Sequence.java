package io.lampejo.caching.semantic.guard;

import java.util.Arrays;
import java.util.List;

/**
 * The keys of a text in their order, without articles and ways of asking.
 *
 * @param keys one for each place
 * @param parts of the keys
 * @param said sorted: the keys, and the words as they were said
 */
record Sequence(String[] keys, Part[] parts, String[] said) {
    static final Sequence EMPTY = new Sequence(new String[0], new Part[0], new String[0]);

    static Sequence of(List<String> keys, List<Part> parts, List<String> said) {
        String[] words = Marks.Builder.sorted(said);
        return new Sequence(keys.toArray(new String[0]), parts.toArray(new Part[0]), words);
    }

    int length() {
        return keys.length;
    }

    boolean says(String key) {
        return Arrays.binarySearch(said, key) >= 0;
    }

    int contents() {
        int contents = 0;
        for (Part part : parts) {
            contents += part.content() ? 1 : 0;
        }
        return contents;
    }

    /** The only place of a key; -1: none or several. */
    int place(String key) {
        int place = -1;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                if (place >= 0) {
                    return -1;
                }
                place = i;
            }
        }
        return place;
    }
}
