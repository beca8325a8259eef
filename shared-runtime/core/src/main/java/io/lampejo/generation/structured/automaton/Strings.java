package io.lampejo.generation.structured.automaton;

import java.util.Arrays;
import java.util.BitSet;

/** JSON strings and free text as lexemes. */
public final class Strings {
    private static final Dfa ANY =
            Encoder.jsonString(
                    CharDfa.ofLength(0, Integer.MAX_VALUE, new Budget(1 << 20)),
                    new Budget(1 << 20));

    private Strings() {}

    /** Any JSON string. */
    public static Dfa any() {
        return ANY;
    }

    /**
     * JSON strings of so many code points.
     *
     * @param max {@link Integer#MAX_VALUE} where there is no limit
     * @throws RefusedException where {@code min} is more than ten million
     */
    public static Lexeme ofLength(int min, int max) {
        if (min > CountedString.MAX_LENGTH) {
            throw new RefusedException(
                    "strings of at least %d characters are not generated".formatted(min));
        }
        boolean unlimited = max == Integer.MAX_VALUE;
        return min == 0 && unlimited
                ? ANY
                : new CountedString(min, unlimited ? max : Math.min(max, CountedString.MAX_LENGTH));
    }

    /** JSON strings of a language. */
    public static Dfa of(CharDfa language, Budget budget) {
        return Encoder.jsonString(language, budget);
    }

    /** Text, in UTF-8, up to the first place where a word stands, the word included. */
    public static Dfa textUpTo(String word) {
        return Encoder.text(search(word, true), new Budget(1 << 24));
    }

    /** Text, in UTF-8, not empty, in which a word does not stand. */
    public static Dfa textWithout(String word) {
        return Encoder.text(search(word, false), new Budget(1 << 24));
    }

    /** The automaton of Knuth, Morris and Pratt (1977), with the word's end as its last state. */
    private static CharDfa search(String word, boolean found) {
        int[] letters = word.codePoints().toArray();
        Partition partition =
                Partition.of(word.codePoints().distinct().mapToObj(CodePoints::one).toList());
        int[][] next = new int[letters.length + 1][partition.classes()];
        int fallback = 0;
        for (int state = 0; state < letters.length; state++) {
            next[state] = state == 0 ? new int[partition.classes()] : next[fallback].clone();
            int letter = partition.classOf(letters[state]);
            int after = next[fallback][letter];
            next[state][letter] = state + 1;
            fallback = state == 0 ? 0 : after;
        }
        Arrays.fill(next[letters.length], CharDfa.DEAD);
        BitSet accepting = new BitSet();
        if (found) {
            accepting.set(letters.length);
        } else {
            accepting.set(0, letters.length);
            for (int[] row : next) {
                for (int kind = 0; kind < row.length; kind++) {
                    row[kind] = row[kind] == letters.length ? CharDfa.DEAD : row[kind];
                }
            }
        }
        return new CharDfa(partition, next, accepting);
    }
}
