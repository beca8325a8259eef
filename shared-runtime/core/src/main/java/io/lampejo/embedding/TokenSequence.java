package io.lampejo.embedding;

/**
 * A sequence that is ready to run: prefixed, tokenised, special tokens in place, within the window.
 *
 * @param ids owned by this record; not changed by anyone
 * @param dropped tokens that truncation cut off
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; boxing thousands of ids would cost
public record TokenSequence(int[] ids, int dropped) implements EmbeddingInput {

    public int length() {
        return ids.length;
    }
}
