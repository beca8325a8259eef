package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.CharDfa;
import java.util.List;
import java.util.stream.Stream;

/**
 * What strings must be.
 *
 * @param min code points
 * @param max code points; {@link Integer#MAX_VALUE} where there is no limit
 * @param languages each of which a string must belong to
 */
record TextRules(int min, int max, List<CharDfa> languages) {
    static final TextRules NONE = new TextRules(0, Integer.MAX_VALUE, List.of());

    TextRules {
        languages = List.copyOf(languages);
    }

    TextRules and(TextRules other) {
        int least = Math.max(min, other.min);
        int most = Math.min(max, other.max);
        return new TextRules(least, most, Lists.concat(languages, other.languages));
    }

    /** The language of all rules; {@code min} is not over {@code max}. */
    CharDfa language(Budget budget) {
        Stream<CharDfa> length =
                languages.isEmpty() || min > 0 || max < Integer.MAX_VALUE
                        ? Stream.of(CharDfa.ofLength(min, max, budget))
                        : Stream.of();
        return Stream.concat(languages.stream(), length)
                .reduce((a, b) -> a.and(b, budget))
                .orElseThrow();
    }

    boolean empty(Budget budget) {
        return min > max || (!languages.isEmpty() && language(budget).empty());
    }

    boolean matches(String text) {
        int length = text.codePointCount(0, text.length());
        return min <= length
                && length <= max
                && languages.stream().allMatch(language -> language.matches(text));
    }
}
