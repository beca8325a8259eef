package io.lampejo.quarkus;

import io.lampejo.batching.BatchPolicy;
import io.lampejo.batching.BatchingEmbedder;
import io.lampejo.batching.BatchingSettings;
import io.lampejo.batching.QueueLimits;
import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.CachingEmbedder;
import io.lampejo.caching.Clocks;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.embedding.Embedder;
import io.lampejo.model.Models;
import io.lampejo.onnx.OnnxEngine;
import io.lampejo.routing.RoutingEmbedder;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/**
 * The way of an embedding request: cache, route, batch, run. Each stage knows only the one it
 * wraps; only the outermost is an {@link Embedder} to the functions.
 */
final class PipelineProducer {
    @Produces
    @Singleton
    static Embedder embedder(
            LampejoConfig config,
            Models models,
            BatchingEmbedder cpu,
            Instance<CachingEmbedder> caching) {
        return config.caching().enabled() ? caching.get() : new RoutingEmbedder(models, cpu);
    }

    @Produces
    @Singleton
    @Typed(CachingEmbedder.class)
    static CachingEmbedder caching(
            Models models, BatchingEmbedder cpu, EntryStore store, CachePolicy policy) {
        return new CachingEmbedder(
                new RoutingEmbedder(models, cpu), models, store, policy, Clocks.SYSTEM);
    }

    @Produces
    @Singleton
    @Typed(BatchingEmbedder.class)
    static BatchingEmbedder batching(LampejoConfig config, OnnxEngine engine) {
        return new BatchingEmbedder(
                engine.embedder(),
                engine,
                new BatchingSettings(
                        InferenceThreads.of(config.inference()), limits(config), policy(config)),
                System::nanoTime);
    }

    static void close(@Disposes BatchingEmbedder batching) {
        batching.close();
    }

    private static QueueLimits limits(LampejoConfig config) {
        return new QueueLimits(
                config.batching().maxRequests(),
                config.batching().maxTokens(),
                config.batching().maxDelay());
    }

    private static BatchPolicy policy(LampejoConfig config) {
        return new BatchPolicy(config.batching().maxBatchTokens(), config.batching().maxPadding());
    }
}
