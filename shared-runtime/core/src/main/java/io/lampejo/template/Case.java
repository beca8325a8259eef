package io.lampejo.template;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Letters' cases as Python's {@code str} changes them. */
final class Case {

    private Case() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The first letter in title case, the rest in lower case. */
    static String capitalize(String text) {
        return words(text, c -> true);
    }

    /** Each run of letters capitalized. */
    static String title(String text) {
        return words(text, Case::isCased);
    }

    /**
     * @param continues whether the character after this one is inside a word
     */
    private static String words(String text, IntPredicate continues) {
        StringBuilder out = new StringBuilder(text.length());
        String lower = null;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (inWord) {
                lower = lower == null ? lower(text) : lower;
                out.append(
                        lower.length() == text.length()
                                ? lower.substring(i, next)
                                : lower(Character.toString(c)));
            } else {
                out.append(titleCase(c));
            }
            inWord = continues.test(c);
            i = next;
        }
        return out.toString();
    }

    private static String titleCase(int c) {
        String upper = upper(Character.toString(c));
        if (upper.codePointCount(0, upper.length()) == 1) {
            return Character.toString(Character.toTitleCase(c));
        }
        int first = Character.charCount(upper.codePointAt(0));
        return upper.substring(0, first) + lower(upper.substring(first));
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    String one = Character.toString(c);
                    out.append(
                            Character.isUpperCase(c)
                                    ? lower(one)
                                    : Character.isLowerCase(c) ? upper(one) : one);
                });
        return out.toString();
    }
}
