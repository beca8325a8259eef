package io.lampejo.quarkus;

import io.lampejo.caching.AnswerCache;
import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.CachingEmbedder;
import io.lampejo.caching.CachingGenerator;
import io.lampejo.caching.DeploymentCache;
import io.lampejo.caching.semantic.Policy;
import io.lampejo.caching.semantic.SemanticEquivalents;
import io.lampejo.caching.semantic.SemanticSettings;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.embedding.Embedder;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The cache as those see it who look after it, and the questions that it compares. */
final class CacheProducer {

    /** There is none where caching is off. */
    @Produces
    @Singleton
    @LookupIfProperty(
            name = "lampejo.caching.enabled",
            stringValue = "true",
            lookupIfMissing = true)
    static AnswerCache cache(
            EntryStore store,
            CachingEmbedder embedder,
            CachingGenerator generator,
            SemanticEquivalents equivalents) {
        return new DeploymentCache(store, embedder, generator, equivalents);
    }

    @Produces
    @Singleton
    @Typed(SemanticEquivalents.class)
    static SemanticEquivalents equivalents(
            LampejoConfig config, CachePolicy policy, Embedder embedder, EntryStore store) {
        CachingConfig.Semantic semantic = config.caching().semantic();
        return new SemanticEquivalents(
                embedder,
                store,
                new SemanticSettings(
                        Set.copyOf(semantic.models().orElse(List.of())),
                        semantic.embedder(),
                        switch (semantic.policy()) {
                            case FIXED -> new Policy.Fixed(semantic.threshold());
                            case LEARNED ->
                                    new Policy.Learned(semantic.threshold(), semantic.errorBound());
                        },
                        semantic.budget(),
                        semantic.maxBytes().asLongValue(),
                        policy.timeToLive()),
                new SemanticEquivalents.Surroundings(
                        InstantSource.system(),
                        System::nanoTime,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        Infrastructure.getDefaultWorkerPool()));
    }
}
