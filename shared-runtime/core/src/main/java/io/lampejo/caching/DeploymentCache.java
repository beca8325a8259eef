package io.lampejo.caching;

import io.lampejo.caching.semantic.SemanticEquivalents;
import io.lampejo.caching.semantic.SemanticStats;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.Selection;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.generation.GenerationRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The one store of a deployment, and the stages that use it. */
public final class DeploymentCache implements AnswerCache {
    private final EntryStore store;
    private final CachingEmbedder embedder;
    private final CachingGenerator generator;
    private final SemanticEquivalents equivalents;

    public DeploymentCache(
            EntryStore store,
            CachingEmbedder embedder,
            CachingGenerator generator,
            SemanticEquivalents equivalents) {
        this.store = store;
        this.embedder = embedder;
        this.generator = generator;
        this.equivalents = equivalents;
    }

    @Override
    public CacheReport report() {
        Optional<SemanticStats> semantic = equivalents.stats();
        return new CacheReport(
                store.stats(),
                embedder.savings(),
                generator.savings(),
                semantic.map(it -> it.index().entries()).orElse(0L),
                semantic.map(it -> it.index().bytes()).orElse(0L));
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return store.count(selection);
    }

    @Override
    public Uni<Long> invalidate(Selection selection) {
        return store.invalidate(selection);
    }

    @Override
    public Uni<List<Finding>> lookup(EmbeddingRequest request) {
        return embedder.lookup(request);
    }

    @Override
    public Uni<Finding> lookup(GenerationRequest request) {
        return generator.lookup(request);
    }
}
