package io.lampejo.caching.semantic.guard;

import java.util.List;

/** One side of a pair in the place of the other. */
final class Opposites {
    private static final String[] PREFIXES = {
        "un", "in", "im", "il", "ir", "dis", "des", "non", "nao", "de", "mis", "anti", "a", "re"
    };

    /** A shorter stem than this may begin with any of the prefixes by chance. */
    private static final int SHORTEST_STEM = 3;

    private Opposites() {}

    /**
     * Whether one text has only the one pole of a pair that the other has the other pole, or both,
     * of.
     */
    static boolean opposed(Reading asked, Reading kept) {
        return opposed(asked.opposites(), kept.opposites())
                || opposed(kept.opposites(), asked.opposites());
    }

    private static boolean opposed(List<String> ones, List<String> others) {
        for (String one : ones) {
            int end = one.length() - 1;
            String opposite = one.substring(0, end) + (one.charAt(end) == '+' ? '-' : '+');
            if (others.contains(opposite) && !(ones.contains(opposite) && others.contains(one))) {
                return true;
            }
        }
        return false;
    }

    /** "Lock" here, "unlock" there, for words that no table knows. */
    static boolean prefixed(Reading asked, Reading kept) {
        return prefixed(asked.sequence(), kept.sequence())
                || prefixed(kept.sequence(), asked.sequence());
    }

    private static boolean prefixed(Sequence plain, Sequence negated) {
        for (int i = 0; i < plain.length(); i++) {
            if (!plain.parts()[i].content() || negated.says(plain.keys()[i])) {
                continue;
            }
            String stem = plain.keys()[i];
            for (int j = 0; j < negated.length(); j++) {
                if (negated.parts()[j].content() && negates(negated.keys()[j], stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean negates(String word, String stem) {
        int prefix = word.length() - stem.length();
        if (prefix < 1 || prefix > 4 || stem.length() < SHORTEST_STEM || !word.endsWith(stem)) {
            return false;
        }
        for (String each : PREFIXES) {
            if (each.length() == prefix && word.startsWith(each)) {
                return true;
            }
        }
        return false;
    }
}
