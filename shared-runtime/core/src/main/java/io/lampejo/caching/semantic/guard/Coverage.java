package io.lampejo.caching.semantic.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether each text speaks of something that the other one does not. One text may tell more than
 * the other; where both do, their matters differ.
 */
final class Coverage {
    /** Shared days, amounts and light words that make up for a shared matter. */
    private static final int FEWEST_CIRCUMSTANCES = 2;

    private static final Set<String> LIGHT = new HashSet<>();

    /** The lines of the table that a word stands in, ascending. */
    private static final Map<String, int[]> KIN = new HashMap<>();

    private static final int[] NO_LINES = {};

    static {
        light(LightWords.ENGLISH, Tongue.ENGLISH);
        light(LightWords.PORTUGUESE, Tongue.PORTUGUESE);
        int lines = kin(KinWords.ENGLISH, Tongue.ENGLISH, 0);
        kin(KinWords.PORTUGUESE, Tongue.PORTUGUESE, lines);
    }

    private Coverage() {}

    private static void light(String table, Tongue tongue) {
        for (String word : table.strip().split("\\s+", -1)) {
            LIGHT.add(Lexicon.key(Folding.fold(word), tongue));
        }
    }

    private static int kin(String table, Tongue tongue, int first) {
        int number = first;
        for (String line : (Iterable<String>) table.lines()::iterator) {
            for (String word : line.split(",", -1)) {
                String key = Lexicon.key(Folding.fold(word.strip()), tongue);
                int[] lines = KIN.getOrDefault(key, NO_LINES);
                if (lines.length == 0 || lines[lines.length - 1] != number) {
                    int[] more = Arrays.copyOf(lines, lines.length + 1);
                    more[lines.length] = number;
                    KIN.put(key, more);
                }
            }
            number++;
        }
        return number;
    }

    static boolean differs(Sequence one, Sequence other) {
        return (alone(one, other) && alone(other, one))
                || (tells(one) && tells(other) && nothingShared(one, other));
    }

    /** Something that is told here and has no counterpart there. */
    private static boolean alone(Sequence sequence, Sequence other) {
        for (int i = 0; i < sequence.length(); i++) {
            String key = sequence.keys()[i];
            if (tells(sequence, i) && !other.says(key) && !counterpart(key, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean nothingShared(Sequence one, Sequence other) {
        int circumstances = 0;
        for (int i = 0; i < one.length(); i++) {
            String key = one.keys()[i];
            if (tells(one, i) && (other.says(key) || counterpart(key, other))) {
                return false;
            }
            if (circumstance(one, i) && other.says(key)) {
                circumstances++;
            }
        }
        return circumstances < FEWEST_CIRCUMSTANCES;
    }

    private static boolean tells(Sequence sequence) {
        for (int i = 0; i < sequence.length(); i++) {
            if (tells(sequence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Sequence sequence, int place) {
        return switch (sequence.parts()[place]) {
            case COMMON, PARTICULAR, NAME -> !LIGHT.contains(sequence.keys()[place]);
            case SIGN -> true;
            case SMALL, NUMBER, UNIT, DATE, LANGUAGE -> false;
        };
    }

    private static boolean circumstance(Sequence sequence, int place) {
        return switch (sequence.parts()[place]) {
            case NUMBER, UNIT, DATE, LANGUAGE -> true;
            case COMMON -> LIGHT.contains(sequence.keys()[place]);
            case SMALL, PARTICULAR, NAME, SIGN -> false;
        };
    }

    private static boolean counterpart(String key, Sequence other) {
        if (relative(key, other)) {
            return true;
        }
        int[] lines = KIN.getOrDefault(key, NO_LINES);
        if (lines.length > 0) {
            for (int i = 0; i < other.length(); i++) {
                if (other.parts()[i].content()
                        && meet(lines, KIN.getOrDefault(other.keys()[i], NO_LINES))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(int[] ones, int[] others) {
        int one = 0;
        int other = 0;
        while (one < ones.length && other < others.length) {
            if (ones[one] == others[other]) {
                return true;
            }
            if (ones[one] < others[other]) {
                one++;
            } else {
                other++;
            }
        }
        return false;
    }

    private static boolean relative(String key, Sequence other) {
        for (int i = 0; i < other.length(); i++) {
            if (other.parts()[i].content()
                    && (Wording.relatives(key, other.keys()[i])
                            || misspelt(key, other.keys()[i]))) {
                return true;
            }
        }
        return false;
    }

    /** One letter more, less or another, in words long enough. */
    static boolean misspelt(String one, String other) {
        int difference = one.length() - other.length();
        if (one.length() < 5 || other.length() < 5 || difference > 1 || difference < -1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from
                && one.charAt(one.length() - 1 - behind)
                        == other.charAt(other.length() - 1 - behind)) {
            behind++;
        }
        return from > 0 && Math.max(one.length(), other.length()) - from - behind <= 1;
    }
}
