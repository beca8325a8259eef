package io.lampejo.functions.embedding;

import io.lampejo.call.Call;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The embedding function itself, whoever carries it. */
@Singleton
final class Answers {
    private final Embedder embedder;
    private final Models models;

    Answers(Embedder embedder, Models models) {
        this.embedder = embedder;
        this.models = models;
    }

    /**
     * Answers.
     *
     * @throws FailureException at once where the model cannot do what is asked
     */
    Uni<Answer> to(Ask ask, Call call) {
        ModelInfo model = model(ask);
        return embedder.embed(request(ask, model, call))
                .map(embeddings -> new Answer(model, embeddings, ask.form()));
    }

    /**
     * The model that is asked.
     *
     * @throws FailureException where there is none, or it cannot do what is asked
     */
    ModelInfo model(Ask ask) {
        ModelInfo model =
                models.find(ask.model())
                        .orElseThrow(() ->
                                new FailureException(models.refusal(Wrong.shown(ask.model()))));
        ModelChecks.check(ask, model);
        return model;
    }

    static EmbeddingRequest request(Ask ask, ModelInfo model, Call call) {
        return new EmbeddingRequest(
                model.id(), ask.inputs().items(), ask.type(), ask.truncation(), call);
    }
}
