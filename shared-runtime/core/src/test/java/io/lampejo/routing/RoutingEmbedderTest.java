package io.lampejo.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbedderContract;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingEmbedderTest extends EmbedderContract {
    private final HashingEngine engine = new HashingEngine(false);

    @Override
    protected Embedder embedder() {
        return new RoutingEmbedder(engine, engine);
    }

    @Override
    protected String model() {
        return HashingEngine.MODEL;
    }

    @Test
    void refusesAModelThatNobodyServesAndNamesTheOnesThatAre() {
        EmbeddingRequest known = request(List.of("x"));
        EmbeddingRequest unknown =
                new EmbeddingRequest(
                        "nope", known.inputs(), known.type(), known.truncation(), known.call());

        assertThatThrownBy(() -> embedder().embed(unknown).await().indefinitely())
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                org.assertj.core.api.Assertions.assertThat(e.failure())
                                        .isEqualTo(
                                                new Failure.UnknownModel(
                                                        "nope", List.of(HashingEngine.MODEL))));
    }
}
