package io.lampejo.quarkus;

import io.lampejo.models.ModelCatalogue;
import io.lampejo.models.ModelProblem;
import io.lampejo.onnx.OnnxEngine;
import io.lampejo.onnx.decoder.OnnxGenerator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What happens once at start, now and then while serving, and at the end. */
@Singleton
final class Lifecycle {
    private static final System.Logger LOG = System.getLogger(Lifecycle.class.getName());

    private static final long TIDY_SECONDS = 20;

    private final OldGeneration oldGeneration = new OldGeneration();

    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lampejo-housekeeping").factory());

    void start(
            @Observes StartupEvent event,
            LampejoConfig config,
            ModelCatalogue catalogue,
            OnnxEngine engine,
            OnnxGenerator generator) {
        for (ModelProblem problem : catalogue.problems()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} cannot be used: {1} ({2})",
                    problem.id(),
                    problem.reason(),
                    problem.where());
        }
        List<String> preload = config.models().preload().orElse(List.of());
        preload.forEach(model ->
                housekeeping.execute(() ->
                        load(
                                catalogue.generators().find(model).isPresent()
                                        ? generator::load
                                        : engine::load,
                                model)));
        var _ =
                housekeeping.scheduleWithFixedDelay(
                        oldGeneration::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
        Duration every = config.models().idleUnloadAfter().dividedBy(4);
        var _ =
                housekeeping.scheduleWithFixedDelay(
                        () -> unloadIdle(engine, generator),
                        every.toMillis(),
                        Math.max(1, every.toMillis()),
                        TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        housekeeping.shutdownNow();
    }

    private static void load(Consumer<String> loader, String model) {
        try {
            loader.accept(model);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "could not preload " + model, e);
        }
    }

    private static void unloadIdle(OnnxEngine engine, OnnxGenerator generator) {
        try {
            int unloaded = engine.unloadIdle() + generator.unloadIdle();
            if (unloaded > 0) {
                LOG.log(System.Logger.Level.INFO, "unloaded {0} idle model(s)", unloaded);
            }
        } catch (RuntimeException e) { // a schedule ends at the first exception
            LOG.log(System.Logger.Level.ERROR, "could not unload idle models", e);
        }
    }
}
