package io.lampejo.template;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a template.
 *
 * @param text without underscores; a float's, or an int's with its radix
 * @param length as it was written
 */
record NumberLiteral(String text, int length, boolean isFloat) {
    private static final Pattern FLOAT =
            Pattern.compile(
                    "(\\d+_)*\\d+((\\.(\\d+_)*\\d+)?[eE][+\\-]?(\\d+_)*\\d+|\\.(\\d+_)*\\d+)");
    private static final Pattern INTEGER =
            Pattern.compile(
                    "0[bB](_?[01])+|0[oO](_?[0-7])+|0[xX](_?[\\da-fA-F])+|[1-9](_?\\d)*|0(_?0)*");

    /**
     * @param afterDot where only an int can stand, so that {@code a.0.1} has two indices
     */
    static NumberLiteral at(String source, int from, boolean afterDot) {
        Matcher real = FLOAT.matcher(source).region(from, source.length());
        boolean isFloat = !afterDot && real.lookingAt();
        Matcher integer = INTEGER.matcher(source).region(from, source.length());
        int end = isFloat ? real.end() : integer.lookingAt() ? integer.end() : from + 1;
        return new NumberLiteral(source.substring(from, end).replace("_", ""), end - from, isFloat);
    }

    /** The value of the text of an {@code INTEGER} token. */
    static Value integer(String text) {
        BigInteger value = NumberParsing.integer(text, 0);
        if (value == null) {
            throw new IllegalStateException("the lexer takes '" + text + "' for an int");
        }
        return new IntValue(value);
    }
}
