package io.lampejo.generation.token;

import java.util.BitSet;

/**
 * How ids become text: the bytes of each, and what a tokenizer's decoder does beyond joining them.
 * Immutable.
 *
 * @param vocabulary the bytes of each id
 * @param byteTokens ids that stand for one byte of a character that the vocabulary lacks ({@code
 *     <0x0A>}); owned by this record, read only. Where there are none, any token may hold a part of
 *     a character
 * @param opening what becomes of spaces at the very beginning of a text
 */
public record Decoding(Vocabulary vocabulary, BitSet byteTokens, Opening opening) {

    /** What becomes of spaces at the very beginning of a text. */
    public sealed interface Opening {

        /** They stay. */
        record AsItIs() implements Opening {}

        /** So many of them are left out. */
        record WithoutSpaces(int count) implements Opening {}

        /**
         * Those of the first token are left out.
         *
         * @param marked ids whose spaces are marks of a word's beginning; owned by this record,
         *     read only
         */
        record WithoutMarks(BitSet marked) implements Opening {}
    }
}
