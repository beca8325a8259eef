package io.lampejo.caching;

import io.lampejo.content.Content;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a request's items. Pure and stable: the same on every machine and in every version
 * that shares {@link #FORMAT}.
 *
 * <p>A key covers the format, the tenant, the model's content, the input type, the truncation and
 * the input itself; every field is preceded by its length, so that no two requests write the same
 * bytes. The text itself stands for its tokens: one model content makes the same tokens of the same
 * text. What the vector does not depend on is not covered: dimensions and number format, which are
 * derived from the full-width vector, the request's id, tags, deadline.
 */
final class EmbeddingKeys {
    private static final String FORMAT = "lampejo-embedding-1";

    private EmbeddingKeys() {}

    static List<CacheKey> of(EmbeddingRequest request, ModelInfo model) {
        KeyFields common =
                new KeyFields()
                        .text(FORMAT)
                        .text(request.call().tenant())
                        .text(model.fingerprint())
                        .text(request.type().name())
                        .text(request.truncation().name());
        List<CacheKey> keys = new ArrayList<>(request.inputs().size());
        for (EmbeddingInput input : request.inputs()) {
            keys.add(input(common.copy(), input).key());
        }
        return keys;
    }

    private static KeyFields input(KeyFields fields, EmbeddingInput input) {
        return switch (input) {
            case EmbeddingInput.Of(Content.Text(String text)) -> fields.text("text").text(text);
            case EmbeddingInput.Tokens(int[] ids) -> fields.text("tokens").numbers(ids);
            case TokenSequence sequence -> fields.text("sequence").numbers(sequence.ids());
        };
    }
}
