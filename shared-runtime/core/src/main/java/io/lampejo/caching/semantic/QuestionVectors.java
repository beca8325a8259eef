package io.lampejo.caching.semantic;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Texts as vectors of the one model that they are compared by. */
final class QuestionVectors {
    private final Embedder embedder;
    private final String model;

    QuestionVectors(Embedder embedder, String model) {
        this.embedder = embedder;
        this.model = model;
    }

    /** Fails where a text is longer than the model's window: its end could make the difference. */
    Uni<List<float[]>> of(List<String> texts, Call call) {
        return embedder.embed(
                        new EmbeddingRequest(
                                model,
                                texts.stream()
                                        .<EmbeddingInput>map(EmbeddingInput.Of::text)
                                        .toList(),
                                InputType.UNSPECIFIED,
                                Truncation.REFUSE,
                                new Call(
                                        call.tenant(),
                                        call.requestId(),
                                        call.deadline(),
                                        CacheUse.DEFAULT)))
                .map(answer -> answer.items().stream().map(item -> item.vector()).toList());
    }
}
