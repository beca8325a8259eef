package io.lampejo.quarkus;

import io.lampejo.model.Residency;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.onnx.EngineSettings;
import io.lampejo.onnx.NativeLibraries;
import io.lampejo.onnx.OnnxEngine;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** ONNX Runtime with the catalogue's models. */
final class EngineProducer {

    @Produces
    @Singleton
    static OnnxEngine engine(LampejoConfig config, ModelCatalogue catalogue) {
        config.home()
                .map(home -> home.toAbsolutePath().resolve("native"))
                .ifPresent(NativeLibraries::useFrom);
        return new OnnxEngine(
                catalogue,
                new EngineSettings(
                        config.inference().intraOpThreads(),
                        InferenceThreads.of(config.inference())),
                new MemoryBudget(
                        config.models().memoryBudget().asLongValue(),
                        config.models().idleUnloadAfter()),
                System::nanoTime);
    }

    @Produces
    @Singleton
    static Residency residency(OnnxEngine engine) {
        return engine.residency();
    }

    static void close(@Disposes OnnxEngine engine) {
        engine.close();
    }
}
