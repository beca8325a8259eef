package io.lampejo.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInputType;
import dev.langchain4j.model.embedding.request.EmbeddingParameter;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.request.EmbeddingRequestParameters;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An {@link Embedder} as LangChain4j's embedding model, for texts. Thread-safe. */
public final class LampejoEmbeddingModel extends DimensionAwareEmbeddingModel {
    private final Embedder embedder;
    private final ModelSettings settings;

    public LampejoEmbeddingModel(Embedder embedder, ModelSettings settings) {
        this.embedder = embedder;
        this.settings = settings;
    }

    /** Blocks until all vectors are there. Texts over the model's window fail the request. */
    @Override
    public EmbeddingResponse doEmbed(EmbeddingRequest request) {
        return Waiting.forWhole(answer(request));
    }

    @Override
    public CompletableFuture<EmbeddingResponse> doEmbedAsync(EmbeddingRequest request) {
        return answer(request).subscribeAsCompletionStage();
    }

    private Uni<EmbeddingResponse> answer(EmbeddingRequest request) {
        String model = request.modelName() == null ? settings.modelName() : request.modelName();
        return Uni.createFrom()
                .deferred(() -> embedder.embed(asked(request, model)))
                .onFailure()
                .transform(Failures::translate)
                .map(embeddings -> response(embeddings, model));
    }

    private io.lampejo.embedding.EmbeddingRequest asked(EmbeddingRequest request, String model) {
        List<EmbeddingInput> inputs =
                request.inputs().stream()
                        .<EmbeddingInput>map(
                                input -> EmbeddingInput.Of.text(Messages.wellFormed(input.text())))
                        .toList();
        return new io.lampejo.embedding.EmbeddingRequest(
                model, inputs, type(request.inputType()), Truncation.REFUSE, settings.call());
    }

    private static EmbeddingResponse response(Embeddings embeddings, String model) {
        return EmbeddingResponse.builder()
                .embeddings(
                        embeddings.items().stream()
                                .map(item -> Embedding.from(item.vector().clone()))
                                .toList())
                .modelName(model)
                .tokenUsage(new TokenUsage(Math.toIntExact(embeddings.tokens())))
                .build();
    }

    private static InputType type(@Nullable EmbeddingInputType type) {
        return switch (type) {
            case null -> InputType.UNSPECIFIED;
            case QUERY -> InputType.QUERY;
            case DOCUMENT -> InputType.DOCUMENT;
        };
    }

    @Override
    public String modelName() {
        return settings.modelName();
    }

    @Override
    public Set<EmbeddingParameter<?>> supportedParameters() {
        return Set.of(EmbeddingRequestParameters.MODEL_NAME, EmbeddingRequestParameters.INPUT_TYPE);
    }
}
