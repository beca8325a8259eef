package io.lampejo.generation.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters that stand for the 256 bytes in the token names of byte-level BPE, so that a name
 * is always printable (GPT-2, {@code bytes_to_unicode}).
 */
final class ByteLevelAlphabet {
    private static final int[] BYTES = bytes();

    private ByteLevelAlphabet() {}

    /** What a name stands for: its own UTF-8 where a character of it is none of the alphabet. */
    static byte[] bytes(String name) {
        byte[] bytes = new byte[name.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = name.charAt(i);
            if (c >= BYTES.length || BYTES[c] < 0) {
                return name.getBytes(StandardCharsets.UTF_8);
            }
            bytes[i] = (byte) BYTES[c];
        }
        return bytes;
    }

    private static int[] bytes() {
        int[] bytes = new int[512];
        Arrays.fill(bytes, -1);
        int beyond = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b != 0xAD);
            bytes[printable ? b : beyond++] = b;
        }
        return bytes;
    }
}
