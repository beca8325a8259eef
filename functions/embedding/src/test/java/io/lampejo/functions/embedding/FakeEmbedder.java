package io.lampejo.functions.embedding;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Call;
import io.lampejo.call.Origin;
import io.lampejo.content.Content;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.embedding.Truncation;
import io.lampejo.embedding.Vectors;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hashes inputs to unit vectors. A text that begins with {@code !} makes it misbehave: {@code
 * !overload}, {@code !deadline}, {@code !engine}, {@code !bug}, {@code !nan}, {@code !never}.
 */
@Singleton
class FakeEmbedder implements Embedder {
    final AtomicInteger cancelled = new AtomicInteger();
    final AtomicInteger started = new AtomicInteger();

    /** The circumstances of the latest request. */
    final AtomicReference<Call> call = new AtomicReference<>();

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        call.set(request.call());
        return Uni.createFrom().deferred(() -> answer(request));
    }

    private Uni<Embeddings> answer(EmbeddingRequest request) {
        List<Embedding> items = new ArrayList<>();
        for (EmbeddingInput input : request.inputs()) {
            switch (input) {
                case EmbeddingInput.Of(Content.Text(String text)) -> {
                    if (text.startsWith("!")) {
                        return misbehave(text, request);
                    }
                    int tokens = 2 + text.split("\\s+").length;
                    int window = FakeModels.INFO.window();
                    if (tokens > window && request.truncation() == Truncation.REFUSE) {
                        return fail(
                                new Failure.ContextOverflow("input", items.size(), tokens, window));
                    }
                    items.add(
                            new Embedding(
                                    vector(text.hashCode()),
                                    Math.min(tokens, window),
                                    Math.max(0, tokens - window)));
                }
                case EmbeddingInput.Tokens(int[] ids) ->
                        items.add(new Embedding(vector(Arrays.hashCode(ids)), ids.length + 2, 0));
                case TokenSequence(int[] ids, int dropped) ->
                        items.add(new Embedding(vector(Arrays.hashCode(ids)), ids.length, dropped));
            }
        }
        return Uni.createFrom().item(Embeddings.computed(items));
    }

    private Uni<Embeddings> misbehave(String text, EmbeddingRequest request) {
        Embedding one = new Embedding(vector(text.hashCode()), 3, 0);
        return switch (text) {
            case "!overload" -> fail(new Failure.Overloaded(Duration.ofMillis(1500)));
            case "!deadline" -> fail(new Failure.DeadlineExceeded(Duration.ofSeconds(30)));
            case "!engine" -> fail(new Failure.EngineFailed(request.model()));
            case "!unusable" ->
                    fail(new Failure.ModelUnusable(request.model(), "it lacks config.json"));
            case "!bug" -> Uni.createFrom().failure(new IllegalStateException("/secret/path"));
            case "!throw" -> throw new IllegalStateException("/secret/path");
            case "!nan" ->
                    Uni.createFrom()
                            .item(
                                    Embeddings.computed(
                                            List.of(
                                                    new Embedding(
                                                            new float[] {
                                                                1, Float.NaN, 0, 0, 0, 0, 0, 0
                                                            },
                                                            3,
                                                            0))));
            case "!never" -> {
                started.incrementAndGet();
                yield Uni.createFrom()
                        .<Embeddings>nothing()
                        .onCancellation()
                        .invoke(cancelled::incrementAndGet);
            }
            case "!hit" ->
                    item(
                            one,
                            new Origin.Cache(),
                            new CacheStatus.Hit(Optional.of(Duration.ofSeconds(9))));
            case "!bypass" -> item(one, new Origin.Cpu(), new CacheStatus.Bypass());
            case "!use" ->
                    item(
                            one,
                            request.call().cacheUse().read()
                                    ? new Origin.Cache()
                                    : new Origin.Cpu(),
                            new CacheStatus.Miss(60, 100, request.call().cacheUse().store()));
            default -> fail(new Failure.InvalidInput("input", text));
        };
    }

    private static Uni<Embeddings> item(Embedding one, Origin origin, CacheStatus status) {
        return Uni.createFrom().item(new Embeddings(List.of(one), origin, status));
    }

    private static Uni<Embeddings> fail(Failure failure) {
        return Uni.createFrom().failure(new FailureException(failure));
    }

    static float[] vector(int seed) {
        Random random = new Random(seed);
        float[] vector = new float[FakeModels.INFO.space().dims()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        Vectors.normalize(vector);
        return vector;
    }
}
