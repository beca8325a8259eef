package io.lampejo.caching.semantic.guard;

import java.util.Set;

/**
 * A piece of a text.
 *
 * @param text folded for {@link Shape#WORD}; as it stands where letter case tells things apart
 */
record Token(String text, Shape shape, Set<Trait> traits) {
    enum Shape {
        WORD,
        /** Begins with a digit: digits, points, commas. */
        NUMBER,
        /** Names one thing: address, path, hash, version. */
        IDENTIFIER,
        /** Flags and qualified names. */
        CODE,
        /** Operators, signs, pictures. */
        SYMBOL
    }

    enum Trait {
        CAPITAL,
        /** Two letters or more, all of them capitals. */
        ALL_CAPITALS,
        /** Capitals after small letters: {@code iPhone}, {@code camelCase}; or marked as code. */
        NAMED,
        FIRST,
        /** In quotation marks or backticks. */
        QUOTED,
        /** No space before it. */
        ATTACHED,
        /** A sign that ends a phrase stands before it. */
        AFTER_BREAK
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean word() {
        return shape == Shape.WORD;
    }
}
