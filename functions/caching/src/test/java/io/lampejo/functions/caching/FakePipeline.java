package io.lampejo.functions.caching;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Call;
import io.lampejo.call.Origin;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Kept;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Computes nothing and has the fake cache keep it. Texts that begin with an exclamation mark fare
 * as their names say.
 */
@Singleton
class FakePipeline implements Embedder, Generator {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostRunning = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final FakeCache cache;
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    FakePipeline(FakeCache cache) {
        this.cache = cache;
    }

    /** Holds lines with the text {@code !gate} until what it gives back is complete. */
    CompletableFuture<Void> closeGate() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        gate = closed;
        return closed;
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        String text = FakeRoutes.texts(request).getFirst();
        return compute(request.call(), text)
                .map(status ->
                        new Embeddings(
                                request.inputs().stream()
                                        .map(_ -> new Embedding(new float[] {1}, 1, 0))
                                        .toList(),
                                new Origin.Cpu(),
                                status));
    }

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        String text = FakeRoutes.text(request);
        return compute(request.call(), text)
                .onItem()
                .transformToMulti(status ->
                        Multi.createFrom()
                                .items(
                                        new GenerationEvent.Started(
                                                new Origin.Cpu(),
                                                status instanceof CacheStatus.Hit
                                                        ? status
                                                        : new CacheStatus.Miss(0, 1, false)),
                                        new GenerationEvent.ChoiceFinished(0, FinishReason.STOP),
                                        new GenerationEvent.Finished(
                                                new Usage(1, 0, 1),
                                                status instanceof CacheStatus.Miss miss
                                                                && miss.stored()
                                                        ? Kept.NOW
                                                        : Kept.NOT)));
    }

    private Uni<CacheStatus> compute(Call call, String text) {
        calls.add(call);
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        return answer(call, text)
                .onTermination()
                .invoke((_, _, gone) -> {
                    running.decrementAndGet();
                    cancelled.addAndGet(gone ? 1 : 0);
                });
    }

    private Uni<CacheStatus> answer(Call call, String text) {
        if (text.startsWith("!busy")) {
            int before = tries.merge(FakeCache.key(call, text), 1, Integer::sum);
            if (before < 3) {
                return fail(new Failure.Overloaded(Duration.ofMillis(1)));
            }
        }
        return switch (text) {
            case "!engine" -> fail(new Failure.EngineFailed("fake"));
            case "!window" -> fail(new Failure.WindowExceeded("messages", 600, 0, 512));
            case "!crash" -> Uni.createFrom().failure(new IllegalStateException("/secret/path"));
            case "!length" -> Uni.createFrom().item(new CacheStatus.Miss(0, 1, false));
            case "!gate" ->
                    Uni.createFrom()
                            .completionStage(() -> gate)
                            .map(_ -> new CacheStatus.Miss(0, 1, true));
            case "!never" -> Uni.createFrom().nothing();
            default -> {
                cache.kept.add(FakeCache.key(call, text));
                yield Uni.createFrom()
                        .<CacheStatus>item(new CacheStatus.Miss(0, 1, true))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(1));
            }
        };
    }

    private static Uni<CacheStatus> fail(Failure failure) {
        return Uni.createFrom().failure(new FailureException(failure));
    }
}
