package io.lampejo.generation.structured.automaton;

import java.util.List;

/** A regular expression of ECMA-262, without what is not regular. */
sealed interface Regex {

    /** One of these characters. */
    record Chars(CodePoints set) implements Regex {}

    record Sequence(List<Regex> parts) implements Regex {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Regex> options) implements Regex {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * @param max {@link #UNBOUNDED} where there is no limit
     */
    record Repeat(Regex item, int min, int max) implements Regex {}

    /** Before the first character. */
    record Start() implements Regex {}

    /** Behind the last character. */
    record End() implements Regex {}

    int UNBOUNDED = Integer.MAX_VALUE;
}
