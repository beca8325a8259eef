package io.lampejo.quarkus;

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
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** The way of a request for text: its model's decode loop batches it with others and runs it. */
final class GenerationProducer {

    @Produces
    @Singleton
    static Generator generator(OnnxGenerator cpu) {
        return cpu;
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
