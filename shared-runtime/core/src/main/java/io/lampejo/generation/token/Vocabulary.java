package io.lampejo.generation.token;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bytes that each token id stands for. Ids run from 0 to {@code size() - 1}; an id that the
 * tokenizer leaves unused stands for no bytes. One token need not hold whole characters.
 *
 * <p>A special token (end of turn, beginning of text …) has bytes as well, those of its name, but
 * an answer's text does not show them. Immutable.
 */
public final class Vocabulary {
    private final byte[] bytes;
    private final int[] ends;
    private final BitSet special;

    /**
     * @param pieces bytes of each id
     * @param special ids of special tokens
     */
    public Vocabulary(List<byte[]> pieces, BitSet special) {
        this.ends = new int[pieces.size()];
        int end = 0;
        for (int id = 0; id < ends.length; id++) {
            end += pieces.get(id).length;
            ends[id] = end;
        }
        this.bytes = new byte[end];
        for (int id = 0; id < ends.length; id++) {
            byte[] piece = pieces.get(id);
            System.arraycopy(piece, 0, bytes, ends[id] - piece.length, piece.length);
        }
        this.special = (BitSet) special.clone();
    }

    public int size() {
        return ends.length;
    }

    /** A copy of the token's bytes. */
    public byte[] bytes(int id) {
        byte[] piece = new byte[length(id)];
        System.arraycopy(bytes, start(id), piece, 0, piece.length);
        return piece;
    }

    public int length(int id) {
        return ends[id] - start(id);
    }

    public byte byteAt(int id, int index) {
        return bytes[start(id) + index];
    }

    public boolean special(int id) {
        return special.get(id);
    }

    /** Ids of the special tokens, ascending. */
    public IntStream specials() {
        return special.stream();
    }

    /** The token's bytes as text, with U+FFFD where they are no whole characters. */
    public String text(int id) {
        return new String(bytes, start(id), length(id), StandardCharsets.UTF_8);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }
}
