package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Token.Shape;
import java.util.Locale;

/** What a chunk between spaces looks like. */
final class Shapes {
    private Shapes() {}

    /** {@link Shape#WORD}: none of the others; to be cut into pieces. */
    static Shape of(String chunk) {
        char first = chunk.charAt(0);
        int length = chunk.length();
        if (first == '-' && length > 1 && (letter(chunk.charAt(1)) || chunk.charAt(1) == '-')) {
            return Shape.CODE;
        }
        if (chunk.contains("://")
                || chunk.startsWith("www.")
                || (chunk.indexOf('@') >= 0 && length > 1)
                || chunk.indexOf('\\') >= 0
                || (first == '/' && length > 1 && letter(chunk.charAt(1)))
                || chunk.startsWith("./")
                || chunk.startsWith("~/")) {
            return Shape.IDENTIFIER;
        }
        return counted(chunk);
    }

    /** By how many of what are in it. */
    private static Shape counted(String chunk) {
        int changes = 0;
        int points = 0;
        int slashes = 0;
        int hyphens = 0;
        int underscores = 0;
        int digits = 0;
        int letters = 0;
        int others = 0;
        char before = ' ';
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
                changes += letter(before) ? 1 : 0;
            } else if (letter(c)) {
                letters++;
                changes += Character.isDigit(before) ? 1 : 0;
            } else {
                switch (c) {
                    case '.' -> points++;
                    case '/' -> slashes++;
                    case '-' -> hyphens++;
                    case '_' -> underscores++;
                    default -> others++;
                }
            }
            before = c;
        }
        boolean numeric = letters == 0 && others == 0;
        if (numeric && digits > 0) {
            boolean date = slashes == 2 || hyphens == 2;
            boolean dotted = points >= 2 && !thousands(chunk);
            boolean mixed =
                    (points > 0 ? 1 : 0) + (slashes > 0 ? 1 : 0) + (hyphens > 0 ? 1 : 0) > 1;
            return date || dotted || mixed || hyphens > 2 ? Shape.IDENTIFIER : Shape.WORD;
        }
        if (changes >= 3 || (digits > 0 && letters > 0 && hyphens + underscores >= 2)) {
            return Shape.IDENTIFIER;
        }
        if (digits > 0 && letters > 0 && points >= 2) {
            return Shape.IDENTIFIER;
        }
        if (slashes >= 2 && letters > 0 && chunk.indexOf('/') < chunk.length() - 1) {
            return Shape.IDENTIFIER;
        }
        if (underscores > 0 && letters > 0) {
            return Shape.CODE;
        }
        boolean qualified = points > 0 && letters > 2 * points + 1 && name(chunk);
        return qualified || (letters > 0 && chunk.contains("::")) ? Shape.CODE : Shape.WORD;
    }

    /** "1.234.567". */
    private static boolean thousands(String chunk) {
        for (int at = chunk.indexOf('.'); at >= 0; ) {
            int next = chunk.indexOf('.', at + 1);
            if ((next < 0 ? chunk.length() : next) - at != 4) {
                return false;
            }
            at = next;
        }
        return chunk.indexOf('.') <= 3 && chunk.charAt(0) != '0';
    }

    /** "os.path", "file.txt", "example.com", but not a missing space after a full stop. */
    private static boolean name(String chunk) {
        for (int i = 1; i < chunk.length() - 1; i++) {
            if (chunk.charAt(i) == '.'
                    && Character.isLowerCase(chunk.charAt(i - 1))
                    && Character.isUpperCase(chunk.charAt(i + 1))
                    && !Character.isUpperCase(chunk.charAt(0))) {
                return false;
            }
            if (!letter(chunk.charAt(i))
                    && !Character.isDigit(chunk.charAt(i))
                    && "._-".indexOf(chunk.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Case tells paths apart, not addresses. */
    static String identifier(String chunk) {
        boolean path = chunk.indexOf('/') >= 0 || chunk.indexOf('\\') >= 0;
        String plain = chunk.endsWith("/") ? chunk.substring(0, chunk.length() - 1) : chunk;
        int scheme = plain.indexOf("://");
        if (scheme >= 0) {
            plain = plain.substring(scheme + 3);
        }
        if (plain.startsWith("www.")) {
            plain = plain.substring(4);
        }
        return path && scheme < 0 ? plain : plain.toLowerCase(Locale.ROOT);
    }

    /** Signs alone that are no punctuation: {@code ==}, {@code ->}, {@code *}. */
    static boolean operator(String chunk) {
        boolean computes = false;
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (!sign(c) && c != '/' && c != '-' && c != '?' && c != ':' && c != '*' && c != '!') {
                return false;
            }
            computes |= c != '-' && c != '?' && c != ':' && c != '!';
        }
        return computes || chunk.equals("!=") || chunk.equals("->") || chunk.equals("?:");
    }

    static boolean letter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || mark(c);
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Neither letter nor digit nor what writes sentences. */
    static boolean sign(char c) {
        return !letter(c)
                && !Character.isDigit(c)
                && "-–—‑/,.;:()[]{}\"“”„«»'’‘`_?!…·•¿¡".indexOf(c) < 0
                && c > ' ';
    }
}
