package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Token.Shape;
import io.lampejo.caching.semantic.guard.Token.Trait;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or in words, in one form.
 *
 * @param value digits with a decimal point; zeros behind it kept, since 3.10 is a version after 3.9
 * @param length in tokens
 * @param soft a word that is often no number: "one", "um"
 */
record Numeral(String value, int length, boolean soft) {
    private static final Set<String> ENGLISH_ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> PORTUGUESE_ORDINALS = Set.of("o", "a", "os", "as");
    private static final Map<String, Integer> ROMAN =
            Map.ofEntries(
                    Map.entry("ii", 2),
                    Map.entry("iii", 3),
                    Map.entry("iv", 4),
                    Map.entry("vi", 6),
                    Map.entry("vii", 7),
                    Map.entry("viii", 8),
                    Map.entry("ix", 9),
                    Map.entry("xi", 11),
                    Map.entry("xii", 12),
                    Map.entry("xiii", 13),
                    Map.entry("xiv", 14),
                    Map.entry("xv", 15),
                    Map.entry("xvi", 16),
                    Map.entry("xvii", 17),
                    Map.entry("xviii", 18),
                    Map.entry("xix", 19),
                    Map.entry("xx", 20),
                    Map.entry("xxi", 21));

    static @Nullable Numeral at(List<Token> tokens, int at, Tongue tongue) {
        Token token = tokens.get(at);
        if (token.shape() == Shape.NUMBER) {
            return digits(tokens, at, tongue);
        }
        if (!token.word()) {
            return null;
        }
        Integer roman = token.is(Trait.ALL_CAPITALS) ? ROMAN.get(token.text()) : null;
        return roman != null
                ? new Numeral(roman.toString(), 1, false)
                : NumberWords.at(tokens, at, tongue);
    }

    private static Numeral digits(List<Token> tokens, int at, Tongue tongue) {
        String value = plain(tokens.get(at).text(), tongue);
        if (at + 1 < tokens.size() && tokens.get(at + 1).word()) {
            Token next = tokens.get(at + 1);
            boolean attached = next.is(Trait.ATTACHED);
            if (attached && ordinal(next.text(), tongue)) {
                return new Numeral(value, 2, false);
            }
            long scale =
                    attached && next.text().equals("k") ? 1000 : NumberWords.scale(next.text());
            if (scale > 1) {
                String whole =
                        new BigDecimal(value)
                                .multiply(BigDecimal.valueOf(scale))
                                .stripTrailingZeros()
                                .toPlainString();
                return new Numeral(whole, 2, false);
            }
        }
        return new Numeral(value, 1, false);
    }

    private static boolean ordinal(String suffix, Tongue tongue) {
        return tongue == Tongue.PORTUGUESE
                ? PORTUGUESE_ORDINALS.contains(suffix)
                : ENGLISH_ORDINALS.contains(suffix);
    }

    /** Without what groups thousands, the decimal sign a point. */
    static String plain(String digits, Tongue tongue) {
        char group = tongue == Tongue.PORTUGUESE ? '.' : ',';
        StringBuilder plain = new StringBuilder(digits.length());
        int points = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == group && groups(digits, i, group)) {
                continue;
            }
            boolean point = c == '.' || c == ',';
            points += point ? 1 : 0;
            int value = Character.digit(c, 10);
            plain.append(point ? '.' : value >= 0 ? (char) ('0' + value) : c);
        }
        return points <= 1 ? plain.toString() : plain.toString().replace(".", "");
    }

    private static boolean groups(String digits, int at, char group) {
        int next = digits.indexOf(group, at + 1);
        int end = next >= 0 ? next : end(digits, at + 1);
        return end - at == 4 && digits.indexOf(group) <= 3 && digits.charAt(0) != '0';
    }

    private static int end(String digits, int from) {
        int end = from;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return end;
    }
}
