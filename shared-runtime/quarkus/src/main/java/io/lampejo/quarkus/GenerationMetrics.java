package io.lampejo.quarkus;

import io.lampejo.caching.CachingGenerator;
import io.lampejo.caching.Savings;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.generation.decoding.DecodingStats;
import io.lampejo.onnx.decoder.OnnxGenerator;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** What decode loops count, as meters. */
@Singleton
final class GenerationMetrics {
    private static final DecodingStats IDLE = new DecodingStats(0, 0, 0, 0, 0);

    void register(
            @Observes StartupEvent event,
            Instance<MeterRegistry> registries,
            DecodingMeters meters,
            OnnxGenerator generator,
            Generators generators,
            LampejoConfig config,
            Instance<CachingGenerator> caching) {
        if (!registries.isResolvable()) {
            return;
        }
        MeterRegistry registry = registries.get();
        counter(registry, "lampejo.generation.prompt.tokens", meters.promptTokens);
        counter(registry, "lampejo.generation.prompt.tokens.reused", meters.reusedTokens);
        counter(registry, "lampejo.generation.tokens", meters.generatedTokens);
        counter(registry, "lampejo.generation.steps", meters.steps);
        counter(registry, "lampejo.generation.abandoned", meters.abandoned);
        if (config.caching().enabled()) {
            caching(registry, caching.get());
        }
        for (GeneratorInfo model : generators.all()) {
            String id = model.id();
            Gauge.builder("lampejo.model.resident", generator, g -> g.residency().residentBytes(id))
                    .baseUnit("bytes")
                    .tag("model", id)
                    .register(registry);
            gauge(registry, "running", "sequences", generator, id, DecodingStats::running);
            gauge(registry, "waiting", "sequences", generator, id, DecodingStats::waiting);
            gauge(registry, "parked", "sequences", generator, id, DecodingStats::parked);
            gauge(registry, "cache.running", "bytes", generator, id, DecodingStats::runningBytes);
            gauge(registry, "cache.kept", "bytes", generator, id, DecodingStats::keptBytes);
        }
    }

    private static void caching(MeterRegistry registry, CachingGenerator stage) {
        cached(registry, "hits", stage, Savings::hits);
        cached(registry, "misses", stage, Savings::misses);
        cached(registry, "collapsed", stage, Savings::collapsed);
        cached(registry, "bypassed", stage, Savings::bypassed);
        Gauge.builder("lampejo.caching.generation.flights", stage, CachingGenerator::flights)
                .register(registry);
    }

    private static void cached(
            MeterRegistry registry,
            String name,
            CachingGenerator stage,
            ToDoubleFunction<Savings> count) {
        FunctionCounter.builder(
                        "lampejo.caching.generation." + name,
                        stage,
                        s -> count.applyAsDouble(s.savings()))
                .register(registry);
    }

    private static void counter(MeterRegistry registry, String name, LongAdder count) {
        FunctionCounter.builder(name, count, LongAdder::sum).register(registry);
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            OnnxGenerator generator,
            String model,
            ToDoubleFunction<DecodingStats> value) {
        Gauge.builder(
                        "lampejo.generation." + name,
                        generator,
                        g -> value.applyAsDouble(g.stats().getOrDefault(model, IDLE)))
                .baseUnit(unit)
                .tag("model", model)
                .register(registry);
    }
}
