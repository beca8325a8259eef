package io.lampejo.embedding;

import io.lampejo.content.Content;

/** One thing to embed. */
public sealed interface EmbeddingInput
        permits EmbeddingInput.Of, EmbeddingInput.Tokens, TokenSequence {

    /** Content as the caller has it. */
    record Of(Content content) implements EmbeddingInput {
        public static Of text(String text) {
            return new Of(new Content.Text(text));
        }
    }

    /**
     * A text that the caller has tokenised with the model's own vocabulary. Special tokens at its
     * ends are added where they are absent; query and document prefixes are the caller's business.
     *
     * @param ids owned by this record; not changed by anyone
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared nowhere; boxing thousands of ids would cost
    record Tokens(int[] ids) implements EmbeddingInput {}
}
