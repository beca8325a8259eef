package io.lampejo.routing;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.model.Models;
import io.smallrye.mutiny.Uni;

/** Sends each request where {@link RoutePolicy} says. */
public final class RoutingEmbedder implements Embedder {
    private final Models models;
    private final Embedder cpu;

    public RoutingEmbedder(Models models, Embedder cpu) {
        this.models = models;
        this.cpu = cpu;
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom()
                .deferred(() ->
                        switch (RoutePolicy.route(request.model(), models)) {
                            case Route.Cpu _ -> cpu.embed(request);
                        });
    }
}
