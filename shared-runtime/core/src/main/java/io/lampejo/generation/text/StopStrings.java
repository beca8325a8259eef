package io.lampejo.generation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Strings before which an answer ends, as one automaton: time does not depend on how many there
 * are. Immutable; choices share it.
 *
 * <p>A. Aho, M. Corasick: Efficient string matching. CACM 18 (1975).
 */
public final class StopStrings {
    static final int ROOT = 0;

    private final List<Map<Character, Integer>> next = new ArrayList<>();
    private final List<Integer> fallback = new ArrayList<>();
    private final List<Integer> depth = new ArrayList<>();

    /** Length of the longest stop string that ends in a state; 0: none does. */
    private final List<Integer> match = new ArrayList<>();

    private StopStrings(List<String> strings) {
        state(0);
        for (String string : strings) {
            if (string.isEmpty()) {
                throw new IllegalArgumentException("a stop string is not empty");
            }
            insert(string);
        }
        link();
    }

    public static StopStrings of(List<String> strings) {
        return new StopStrings(strings);
    }

    /** The state after one more char. */
    int advance(int state, char c) {
        int at = state;
        while (true) {
            Integer to = next.get(at).get(c);
            if (to != null) {
                return to;
            }
            if (at == ROOT) {
                return ROOT;
            }
            at = fallback.get(at);
        }
    }

    /** How many of the last chars are the beginning of a stop string. */
    int depth(int state) {
        return depth.get(state);
    }

    /** Length of the longest stop string that has just ended; 0: none has. */
    int match(int state) {
        return match.get(state);
    }

    private int state(int length) {
        next.add(new HashMap<>());
        fallback.add(ROOT);
        depth.add(length);
        match.add(0);
        return next.size() - 1;
    }

    private void insert(String string) {
        int at = ROOT;
        for (int i = 0; i < string.length(); i++) {
            int length = i + 1;
            at = next.get(at).computeIfAbsent(string.charAt(i), _ -> state(length));
        }
        match.set(at, string.length());
    }

    private void link() {
        ArrayDeque<Integer> open = new ArrayDeque<>(next.get(ROOT).values());
        while (!open.isEmpty()) {
            int at = open.remove();
            next.get(at)
                    .forEach((c, to) -> {
                        fallback.set(to, advance(fallback.get(at), c));
                        open.add(to);
                    });
            if (match.get(at) == 0) {
                match.set(at, match.get(fallback.get(at)));
            }
        }
    }
}
