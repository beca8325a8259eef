package io.lampejo.generation.text;

import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.token.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Small vocabularies for tests. */
final class Decodings {

    private Decodings() {}

    /** Byte-level: ids 0..255 are the bytes; then come the pieces. */
    static Decoding byteLevel(String... pieces) {
        return new Decoding(
                new Vocabulary(bytesAnd(pieces), new BitSet()),
                new BitSet(),
                new Decoding.Opening.AsItIs());
    }

    /** With byte fallback: ids 0..255 are the byte tokens; then come the pieces. */
    static Decoding byteFallback(Decoding.Opening opening, String... pieces) {
        BitSet byteTokens = new BitSet();
        byteTokens.set(0, 256);
        return new Decoding(new Vocabulary(bytesAnd(pieces), new BitSet()), byteTokens, opening);
    }

    /** Byte-level; all pieces are special. */
    static Decoding special(String... pieces) {
        BitSet special = new BitSet();
        special.set(256, 256 + pieces.length);
        return new Decoding(
                new Vocabulary(bytesAnd(pieces), special),
                new BitSet(),
                new Decoding.Opening.AsItIs());
    }

    private static List<byte[]> bytesAnd(String... pieces) {
        byte[][] all = new byte[256 + pieces.length][];
        for (int i = 0; i < 256; i++) {
            all[i] = new byte[] {(byte) i};
        }
        for (int i = 0; i < pieces.length; i++) {
            all[256 + i] = pieces[i].getBytes(StandardCharsets.UTF_8);
        }
        return Arrays.asList(all);
    }
}
