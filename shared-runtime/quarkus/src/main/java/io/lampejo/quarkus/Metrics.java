package io.lampejo.quarkus;

import io.lampejo.batching.BatchingEmbedder;
import io.lampejo.batching.BatchingStats;
import io.lampejo.caching.CachingEmbedder;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.StoreStats;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Residency;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/**
 * What the stages count, as meters. The stages keep plain numbers; nothing here runs before a
 * scrape asks.
 */
@Singleton
final class Metrics {

    void register(
            @Observes StartupEvent event,
            LampejoConfig config,
            Instance<MeterRegistry> registries,
            BatchingEmbedder batching,
            Instance<CachingEmbedder> caching,
            Instance<EntryStore> store,
            Models models,
            Residency residency) {
        if (!registries.isResolvable()) {
            return;
        }
        MeterRegistry registry = registries.get();
        batching(registry, batching);
        if (config.caching().enabled()) {
            caching(registry, caching.get(), store.get());
        }
        for (ModelInfo model : models.all()) {
            Gauge.builder("lampejo.model.resident", residency, r -> r.residentBytes(model.id()))
                    .baseUnit("bytes")
                    .tag("model", model.id())
                    .register(registry);
        }
    }

    private static void batching(MeterRegistry registry, BatchingEmbedder stage) {
        gauge(
                registry,
                "lampejo.batching.waiting",
                "requests",
                stage,
                BatchingStats::waitingRequests);
        gauge(
                registry,
                "lampejo.batching.waiting.tokens",
                "tokens",
                stage,
                BatchingStats::waitingTokens);
        gauge(
                registry,
                "lampejo.batching.rate",
                "tokens_per_second",
                stage,
                BatchingStats::tokensPerSecond);
        counter(registry, "lampejo.batching.runs", "runs", stage, BatchingStats::runs);
        counter(
                registry,
                "lampejo.batching.sequences",
                "sequences",
                stage,
                BatchingStats::sequences);
        counter(registry, "lampejo.batching.tokens", "tokens", stage, BatchingStats::tokens);
        counter(registry, "lampejo.batching.refused", "requests", stage, BatchingStats::refused);
        counter(registry, "lampejo.batching.expired", "requests", stage, BatchingStats::expired);
        counter(
                registry,
                "lampejo.batching.abandoned",
                "requests",
                stage,
                BatchingStats::abandoned);
    }

    private static void caching(MeterRegistry registry, CachingEmbedder stage, EntryStore store) {
        FunctionCounter.builder("lampejo.caching.hits", stage, s -> s.savings().hits())
                .register(registry);
        FunctionCounter.builder("lampejo.caching.misses", stage, s -> s.savings().misses())
                .register(registry);
        Gauge.builder("lampejo.caching.size", store, s -> s.stats().bytes())
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("lampejo.caching.entries", store, s -> s.stats().entries())
                .register(registry);
        for (StoreStats shared : store.stats().behind()) {
            shared(registry, store, shared.name(), "hits", StoreStats::hits);
            shared(registry, store, shared.name(), "misses", StoreStats::misses);
            shared(registry, store, shared.name(), "failures", StoreStats::failures);
        }
    }

    private static void shared(
            MeterRegistry registry,
            EntryStore store,
            String name,
            String count,
            ToDoubleFunction<StoreStats> value) {
        FunctionCounter.builder(
                        "lampejo.caching.shared." + count,
                        store,
                        s -> value.applyAsDouble(s.stats().behind().getFirst()))
                .tag("store", name)
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            BatchingEmbedder stage,
            ToDoubleFunction<BatchingStats> value) {
        Gauge.builder(name, stage, s -> value.applyAsDouble(s.stats()))
                .baseUnit(unit)
                .register(registry);
    }

    private static void counter(
            MeterRegistry registry,
            String name,
            String unit,
            BatchingEmbedder stage,
            ToDoubleFunction<BatchingStats> value) {
        FunctionCounter.builder(name, stage, s -> value.applyAsDouble(s.stats()))
                .baseUnit(unit)
                .register(registry);
    }
}
