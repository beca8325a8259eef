package io.lampejo.functions.embedding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lampejo.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer as it goes on the wire. */
@Schema(name = "EmbeddingsResponse")
public record AnswerBody(
        @Schema(required = true, enumeration = "list") String object,
        @Schema(required = true) List<Item> data,
        @Schema(required = true) String model,
        @Schema(required = true) Usage usage) {

    /**
     * @param index position of its input
     * @param embedding an array of numbers, or a base64 string
     */
    @Schema(name = "Embedding")
    public record Item(
            @Schema(required = true, enumeration = "embedding") String object,
            @Schema(required = true) int index,
            @Schema(
                            required = true,
                            oneOf = {float[].class, String.class})
                    Object embedding) {}

    /**
     * @param truncated_inputs inputs that were cut; absent where none was
     * @param truncated_tokens tokens that were cut off; absent where none was
     */
    @Schema(name = "EmbeddingsUsage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usage(
            @Schema(required = true) long prompt_tokens,
            @Schema(required = true) long total_tokens,
            @Nullable Integer truncated_inputs,
            @Nullable Long truncated_tokens) {}

    static AnswerBody of(Answer answer) {
        List<Item> items = new ArrayList<>();
        for (Embedding embedding : answer.embeddings().items()) {
            items.add(
                    new Item(
                            "embedding",
                            items.size(),
                            VectorForm.of(embedding.vector(), answer).json()));
        }
        long tokens = answer.embeddings().tokens();
        int cut = answer.truncatedInputs();
        return new AnswerBody(
                "list",
                items,
                answer.model().id(),
                new Usage(
                        tokens,
                        tokens,
                        cut == 0 ? null : cut,
                        cut == 0 ? null : answer.truncatedTokens()));
    }
}
