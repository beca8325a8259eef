package io.lampejo.caching.semantic.guard;

import java.text.Normalizer;
import java.util.Map;

/**
 * Words as people compare them: lower case, without accents, so that "nao" is "não". A few
 * Portuguese pairs are told apart by their accent alone and keep it.
 */
final class Folding {
    private static final Map<String, String> TOLD_BY_ACCENT =
            Map.of("é", "é", "avó", "avó", "avô", "avô", "país", "país", "pôr", "pôr");

    private Folding() {}

    /** Composed form; compatibility characters (full-width letters, ligatures) made plain. */
    static String composed(String text) {
        return ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /**
     * @param word composed
     */
    static String fold(String word) {
        if (ascii(word)) {
            return lower(word);
        }
        StringBuilder lower = new StringBuilder(word.length());
        word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        String kept = TOLD_BY_ACCENT.get(lower.toString());
        if (kept != null) {
            return kept;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** ASCII only: {@code toLowerCase} without a locale. */
    private static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                char[] chars = word.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    if (chars[j] >= 'A' && chars[j] <= 'Z') {
                        chars[j] = (char) (chars[j] + ('a' - 'A'));
                    }
                }
                return new String(chars);
            }
        }
        return word;
    }
}
