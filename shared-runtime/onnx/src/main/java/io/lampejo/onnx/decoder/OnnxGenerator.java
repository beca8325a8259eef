package io.lampejo.onnx.decoder;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.decoding.DecodingMeter;
import io.lampejo.generation.decoding.DecodingStats;
import io.lampejo.model.Residency;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.models.ResidentModels;
import io.lampejo.onnx.NativeHeap;
import io.smallrye.mutiny.Multi;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * The language models of a catalogue, run by ONNX Runtime: loaded at their first use, unloaded when
 * idle. A request is laid out and tokenised on a small pool of its own, then decoded by its model's
 * {@link io.lampejo.generation.decoding.DecodeLoop}.
 */
public final class OnnxGenerator implements Generator, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnnxGenerator.class.getName());

    private final ResidentModels<LanguageModel> models;
    private final Map<String, LanguageModel> loaded = new ConcurrentHashMap<>();
    private final Set<PreparedAnswer> leasing = ConcurrentHashMap.newKeySet();
    private final ExecutorService preparing;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int maxWaiting;

    public OnnxGenerator(
            ModelCatalogue catalogue,
            DecoderSettings settings,
            MemoryBudget budget,
            DecodingMeter meter,
            LongSupplier nanoClock) {
        LanguageModelLoader loader =
                new LanguageModelLoader(
                        catalogue,
                        settings,
                        meter,
                        Clock.system(ZoneId.systemDefault()),
                        nanoClock);
        this.models =
                new ResidentModels<>(
                        id -> {
                            LanguageModel model = loader.load(id);
                            loaded.put(id, model);
                            model.whenClosed(() -> loaded.remove(id, model));
                            return model;
                        },
                        budget,
                        nanoClock,
                        NativeHeap::trim);
        this.maxWaiting = settings.policy().maxWaiting();
        this.preparing =
                Executors.newFixedThreadPool(
                        settings.threads(),
                        Thread.ofPlatform().name("lampejo-prepare-", 0).daemon().factory());
    }

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        return Multi.createFrom().publisher(subscriber -> start(request, subscriber));
    }

    /** What the loop of a loaded model is busy with, by model. */
    public Map<String, DecodingStats> stats() {
        Map<String, DecodingStats> stats = new ConcurrentHashMap<>();
        loaded.forEach((id, model) -> stats.put(id, model.pieces().loop().stats()));
        return stats;
    }

    public Residency residency() {
        return models;
    }

    /** Loads a model now instead of at its first request. */
    public void load(String model) {
        models.acquire(model).close();
    }

    /** Unloads what has not been used for the budget's idle time; says how many. */
    public int unloadIdle() {
        return models.unloadIdle();
    }

    @Override
    public void close() {
        for (Runnable dropped : preparing.shutdownNow()) {
            if (dropped instanceof Preparation preparation) {
                preparation.refuse();
            }
        }
        loaded.values().forEach(model -> model.pieces().loop().close());
        // What still holds a model would hold it for a reader who may never come.
        leasing.forEach(answer -> answer.fail(overloaded()));
        models.close();
    }

    private void start(
            GenerationRequest request, Flow.Subscriber<? super GenerationEvent> subscriber) {
        PreparedAnswer answer = new PreparedAnswer(subscriber);
        subscriber.onSubscribe(answer);
        if (waiting.incrementAndGet() > maxWaiting) {
            waiting.decrementAndGet();
            answer.fail(overloaded());
            return;
        }
        try {
            preparing.execute(new Preparation(request, answer));
        } catch (RejectedExecutionException e) { // the process ends
            waiting.decrementAndGet();
            answer.fail(overloaded());
        }
    }

    private static FailureException overloaded() {
        return new FailureException(new Failure.Overloaded(Duration.ofSeconds(1)));
    }

    /** A request that waits to be laid out. */
    private final class Preparation implements Runnable {
        private final GenerationRequest request;
        private final PreparedAnswer answer;

        Preparation(GenerationRequest request, PreparedAnswer answer) {
            this.request = request;
            this.answer = answer;
        }

        @Override
        public void run() {
            waiting.decrementAndGet();
            prepare(request, answer);
        }

        void refuse() {
            answer.fail(overloaded());
        }
    }

    private void prepare(GenerationRequest request, PreparedAnswer answer) {
        if (answer.cancelled()) {
            return;
        }
        try {
            ResidentModels.Lease<LanguageModel> lease = models.acquire(request.model());
            // Whoever gives the last lease back may have to close the model, and with it the loop
            // that ends this answer: never on the loop's own thread.
            AtomicBoolean given = new AtomicBoolean();
            Runnable giveBack =
                    () -> {
                        if (given.compareAndSet(false, true)) {
                            leasing.remove(answer);
                            Thread.startVirtualThread(lease::close);
                        }
                    };
            leasing.add(answer);
            answer.hold(giveBack);
            LanguageModel model = lease.model();
            if (!answer.cancelled()) {
                model.pieces()
                        .loop()
                        .answer(new RequestReader(model).read(request, giveBack))
                        .subscribe(answer);
            }
        } catch (FailureException e) {
            answer.fail(e);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a request could not be prepared", e);
            answer.fail(new FailureException(new Failure.EngineFailed(request.model()), e));
        }
    }
}
