package io.lampejo.generation.structured;

import io.lampejo.generation.token.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Vocabularies like those of byte-level BPE: all bytes, and pieces that respect no border. */
final class Vocabularies {
    private static final String[] BORDERS = {
        "\":{\"", "\":", "\": ", "\", \"", "\",\"", "\"}", "},{", "}, {", "{\"", "[{", "[[", "]]",
        "]}", "}}", "\"]", "[\"", ",\"", ", \"", ": ", "[1,", "0,", "null,", "true}", "\\u", "\\\"",
        "\\n", "\\u00", "e9", "\\ud83d", "\\ude", ".0", "-1", "000", "\"\"", "\":\"", "\": \"",
        "{}",
    };
    private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxz";
    private static final String SIGNS =
            "etaoinshrdluc0123456789 _-.,\"{}[]:\\/ABCFZTu\u00e9\u4e2d\ud83d\ude00";

    private Vocabularies() {}

    /** The 256 bytes and nothing else. */
    static Vocabulary bytes() {
        return of(256, 0);
    }

    /**
     * The last id is a special token.
     *
     * @param size over 256
     */
    static Vocabulary of(int size, long seed) {
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        List<byte[]> pieces = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            pieces.add(new byte[] {(byte) b});
        }
        for (String border : BORDERS) {
            pieces.add(border.getBytes(StandardCharsets.UTF_8));
        }
        while (pieces.size() < size - 1) {
            byte[] piece = piece(random);
            if (piece.length > 1 && seen.add(new String(piece, StandardCharsets.ISO_8859_1))) {
                pieces.add(piece);
            }
        }
        List<byte[]> all = new ArrayList<>(pieces.subList(0, Math.max(256, size - 1)));
        BitSet special = new BitSet();
        special.set(all.size());
        all.add("<|tool|>".getBytes(StandardCharsets.UTF_8));
        return new Vocabulary(all, special);
    }

    private static byte[] piece(Random random) {
        String letters = random.nextInt(5) > 0 ? LETTERS : SIGNS;
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? " " : "");
        int[] points = letters.codePoints().toArray();
        for (int length = 2 + random.nextInt(7); length > 0; length--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(30)) {
            case 0 -> Arrays.copyOf(bytes, bytes.length - 1);
            case 1 -> Arrays.copyOfRange(bytes, 1, bytes.length);
            default -> bytes;
        };
    }
}
