package io.lampejo.quarkus;

import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.CachingGenerator;
import io.lampejo.caching.semantic.SemanticEquivalents;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.generation.Generator;
import io.lampejo.generation.Generators;
import io.lampejo.generation.decoding.DecodingMeter;
import io.lampejo.generation.decoding.DecodingPolicy;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.onnx.NativeLibraries;
import io.lampejo.onnx.Sessions;
import io.lampejo.onnx.decoder.DecoderSettings;
import io.lampejo.onnx.decoder.OnnxGenerator;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The way of a request for text: cache, then its model's decode loop, which batches it with others
 * and runs it.
 */
final class GenerationProducer {

    @Produces
    @Singleton
    static Generator generator(
            LampejoConfig config, OnnxGenerator cpu, Instance<CachingGenerator> caching) {
        return config.caching().enabled() ? caching.get() : cpu;
    }

    @Produces
    @Singleton
    @Typed(CachingGenerator.class)
    static CachingGenerator caching(
            OnnxGenerator cpu,
            Generators generators,
            EntryStore store,
            SemanticEquivalents equivalents,
            CachePolicy policy) {
        return new CachingGenerator(
                cpu,
                generators,
                store,
                equivalents,
                policy,
                new CachingGenerator.Time(
                        Clock.system(ZoneId.systemDefault()), // as templates see it
                        System::nanoTime,
                        Infrastructure.getDefaultWorkerPool()));
    }

    @Produces
    @Singleton
    static Generators generators(ModelCatalogue catalogue) {
        return catalogue.generators();
    }

    @Produces
    @Singleton
    @Typed(OnnxGenerator.class)
    static OnnxGenerator cpu(LampejoConfig config, ModelCatalogue catalogue, DecodingMeter meter) {
        config.home()
                .map(home -> home.toAbsolutePath().resolve("native"))
                .ifPresent(NativeLibraries::useFrom);
        return new OnnxGenerator(
                catalogue,
                settings(config.generation()),
                new MemoryBudget(
                        config.models().memoryBudget().asLongValue(),
                        config.models().idleUnloadAfter()),
                meter,
                System::nanoTime);
    }

    static void close(@Disposes OnnxGenerator generator) {
        generator.close();
    }

    private static DecoderSettings settings(LampejoConfig.Generation config) {
        return new DecoderSettings(
                config.threads().orElse(Runtime.getRuntime().availableProcessors()),
                config.spin() ? Sessions.Waiting.SPIN : Sessions.Waiting.SLEEP,
                config.maxRunning(),
                config.maxContext(),
                new DecodingPolicy(
                        config.maxWaiting(),
                        config.cacheBytes().asLongValue(),
                        config.prefillChunk(),
                        config.maxStall(),
                        config.maxBacklog()));
    }
}
