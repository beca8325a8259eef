package io.lampejo.batching;

import io.lampejo.content.Content;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.TokenSequence;

/** What a request will cost, before it is tokenised. Pure. */
final class TokenEstimate {
    /** Sub-word vocabularies make one token of about four characters of prose. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    private static final int SPECIAL_TOKENS = 2;

    private TokenEstimate() {}

    static long of(EmbeddingRequest request) {
        long tokens = 0;
        for (EmbeddingInput input : request.inputs()) {
            tokens += of(input);
        }
        return tokens;
    }

    private static long of(EmbeddingInput input) {
        return switch (input) {
            case EmbeddingInput.Of(Content.Text(String text)) ->
                    SPECIAL_TOKENS + text.length() / CHARACTERS_PER_TOKEN;
            case EmbeddingInput.Tokens(int[] ids) -> ids.length;
            case TokenSequence sequence -> sequence.length();
        };
    }
}
