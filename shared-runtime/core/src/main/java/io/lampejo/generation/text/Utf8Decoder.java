package io.lampejo.generation.text;

/**
 * Bytes in, whole characters out. What is no UTF-8 becomes U+FFFD, one for each maximal part of a
 * character (Unicode 16, 3.9, "U+FFFD Substitution of Maximal Subparts"), as Rust's {@code
 * from_utf8_lossy} and so the reference tokenizers have it; Java's own decoder differs on encoded
 * surrogates. Holds back at most three bytes.
 */
final class Utf8Decoder {
    private static final char REPLACEMENT = '\uFFFD';

    /** The bits of the character so far. */
    private int character;

    /** Bytes still to come; 0 between characters. */
    private int missing;

    /** The least and the most the next of them may be. */
    private int least;

    private int most;

    private boolean malformed;

    void accept(byte next, StringBuilder out) {
        int b = next & 0xFF;
        if (missing == 0) {
            begin(b, out);
        } else if (b >= least && b <= most) {
            follow(b, out);
        } else {
            replace(out);
            begin(b, out);
        }
    }

    /** The text ends: a part of a character becomes U+FFFD. */
    void finish(StringBuilder out) {
        if (missing > 0) {
            replace(out);
        }
    }

    /** Between characters. */
    boolean whole() {
        return missing == 0;
    }

    /** Something was no UTF-8. */
    boolean malformed() {
        return malformed;
    }

    private void begin(int b, StringBuilder out) {
        if (b < 0x80) {
            out.append((char) b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            expect(1, b & 0x1F, 0x80, 0xBF);
        } else if (b >= 0xE0 && b <= 0xEF) {
            // No overlong forms, no surrogates.
            expect(2, b & 0x0F, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            // No overlong forms, nothing beyond U+10FFFF.
            expect(3, b & 0x07, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        } else {
            replace(out);
        }
    }

    private void expect(int bytes, int bits, int lowest, int highest) {
        missing = bytes;
        character = bits;
        least = lowest;
        most = highest;
    }

    private void follow(int b, StringBuilder out) {
        character = character << 6 | (b & 0x3F);
        missing--;
        least = 0x80;
        most = 0xBF;
        if (missing == 0) {
            out.appendCodePoint(character);
        }
    }

    private void replace(StringBuilder out) {
        out.append(REPLACEMENT);
        missing = 0;
        malformed = true;
    }
}
