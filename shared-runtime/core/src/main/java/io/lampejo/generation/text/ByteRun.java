package io.lampejo.generation.text;

/**
 * Consecutive byte tokens of a tokenizer with byte fallback. The reference decodes such a run as a
 * whole: either it is UTF-8, or every byte of it becomes U+FFFD. So a run is held back until it
 * ends or turns out to be malformed. From {@value #LONGEST} bytes on its whole characters are let
 * go.
 */
final class ByteRun {
    static final int LONGEST = 32;
    private static final String REPLACEMENT = "\uFFFD";

    private Utf8Decoder decoder = new Utf8Decoder();
    private final StringBuilder held = new StringBuilder();

    /** Bytes of which nothing was let go. */
    private int bytes;

    private boolean malformed;

    void accept(byte next, StringBuilder out) {
        bytes++;
        if (!malformed) {
            decoder.accept(next, held);
            malformed = decoder.malformed();
        }
        if (malformed) {
            out.repeat(REPLACEMENT, bytes);
            bytes = 0;
        } else if (bytes >= LONGEST && decoder.whole()) {
            out.append(held);
            held.setLength(0);
            bytes = 0;
        }
    }

    /** Another token follows, or none. */
    void finish(StringBuilder out) {
        if (decoder.whole() && !malformed) {
            out.append(held);
        } else {
            out.repeat(REPLACEMENT, bytes);
            decoder = new Utf8Decoder();
        }
        held.setLength(0);
        bytes = 0;
        malformed = false;
    }

    /** Nothing is held back. */
    boolean empty() {
        return bytes == 0;
    }
}
