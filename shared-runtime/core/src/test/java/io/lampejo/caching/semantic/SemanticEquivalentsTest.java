package io.lampejo.caching.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.Equivalents;
import io.lampejo.caching.Finding;
import io.lampejo.caching.LastTurn;
import io.lampejo.caching.answer.AnswerWriter;
import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.InProcessStore;
import io.lampejo.caching.store.Label;
import io.lampejo.call.CacheUse;
import io.lampejo.call.CacheWishes;
import io.lampejo.call.CacheWishes.Semantic;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.content.Content;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SemanticEquivalentsTest {
    private static final String RESET = "How do I reset my password?";
    private static final String FORGOT = "What can I do to reset my password?";
    private static final CacheKey HERE = new CacheKey(1, 1, 1, 1);
    private static final CacheKey ELSEWHERE = new CacheKey(2, 2, 2, 2);
    private static final CacheKey FIRST = new CacheKey(10, 0, 0, 0);
    private static final CacheKey SECOND = new CacheKey(11, 0, 0, 0);
    private static final long NOW = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

    private final Map<String, float[]> vectors = new HashMap<>();
    private final InstantSource clock = () -> Instant.ofEpochMilli(NOW);
    private final InProcessStore store = new InProcessStore(1 << 20, Duration.ofHours(1), clock);
    private Function<EmbeddingRequest, Uni<Embeddings>> embedder = this::embed;
    private double draw = 0.999;

    @Test
    void findsTheAnswerToAnEquivalentQuestion() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        place(RESET, 1);
        place(FORGOT, 0.9);
        equivalents.kept(asked("acme", Semantic.AS_CONFIGURED), new LastTurn(HERE, RESET), FIRST);

        var verdict = find(equivalents, "acme", HERE, FORGOT);

        assertThat(verdict).isInstanceOf(Equivalents.Equivalence.Found.class);
        assertThat(((Equivalents.Equivalence.Found) verdict).key()).isEqualTo(FIRST);
        assertThat(equivalents.stats().orElseThrow().hits()).isEqualTo(1);
    }

    @Test
    void staysWithinTenantAndPartition() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        place(RESET, 1);
        equivalents.kept(asked("acme", Semantic.AS_CONFIGURED), new LastTurn(HERE, RESET), FIRST);

        var others = find(equivalents, "other", HERE, RESET);
        var elsewhere = find(equivalents, "acme", ELSEWHERE, RESET);

        assertThat(others).isEqualTo(none(Finding.Reason.ABSENT));
        assertThat(elsewhere).isEqualTo(none(Finding.Reason.ABSENT));
    }

    @Test
    void isOffUnlessTheModelOrTheCallerWantsIt() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "another");
        place(RESET, 1);
        LastTurn turn = new LastTurn(HERE, RESET);
        equivalents.kept(asked("acme", Semantic.ON), turn, FIRST);

        assertThat(await(equivalents.find(asked("acme", Semantic.AS_CONFIGURED), turn)))
                .isEqualTo(new Equivalents.Equivalence.Off());
        assertThat(await(equivalents.find(asked("acme", Semantic.OFF), turn)))
                .isEqualTo(new Equivalents.Equivalence.Off());
        assertThat(await(equivalents.find(asked("acme", Semantic.ON), turn)))
                .isInstanceOf(Equivalents.Equivalence.Found.class);
    }

    @Test
    void tellsWhichGuardRefused() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        place("How do I enable the alarm?", 1);
        place("How do I disable the alarm?", 0.97);
        equivalents.kept(
                asked("acme", Semantic.ON),
                new LastTurn(HERE, "How do I enable the alarm?"),
                FIRST);

        var verdict = find(equivalents, "acme", HERE, "How do I disable the alarm?");

        assertThat(verdict).isInstanceOf(Equivalents.Equivalence.None.class);
        assertThat(((Equivalents.Equivalence.None) verdict).reason())
                .isEqualTo(Finding.Reason.GUARDED);
        assertThat(((Equivalents.Equivalence.None) verdict).guard()).contains("switching");
    }

    @Test
    void lookingLeavesNoTrace() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        place(RESET, 1);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, RESET), FIRST);

        var verdict =
                await(equivalents.peek(asked("acme", Semantic.ON), new LastTurn(HERE, RESET)));

        assertThat(verdict).isInstanceOf(Equivalents.Equivalence.Found.class);
        assertThat(equivalents.stats().orElseThrow().hits()).isZero();
    }

    @Test
    void forgetsAnswersThatAreGone() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        place(RESET, 1);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, RESET), FIRST);

        equivalents.gone(FIRST);

        assertThat(find(equivalents, "acme", HERE, RESET)).isEqualTo(none(Finding.Reason.ABSENT));
    }

    @Test
    void knowsNothingWhereTheQuestionCannotBeEmbedded() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        embedder =
                _ ->
                        Uni.createFrom()
                                .failure(
                                        new FailureException(
                                                new Failure.Overloaded(Duration.ofSeconds(1))));

        var verdict = find(equivalents, "acme", HERE, RESET);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, RESET), FIRST);

        assertThat(verdict).isEqualTo(new Equivalents.Equivalence.Off());
        assertThat(equivalents.stats()).isEmpty();
    }

    @Test
    void waitsNoLongerThanItsBudget() {
        SemanticEquivalents equivalents = equivalents(new Policy.Fixed(0.8), "m");
        Deadline[] seen = new Deadline[1];
        embedder =
                request -> {
                    seen[0] = request.call().deadline();
                    return embed(request);
                };
        place(RESET, 1);

        find(equivalents, "acme", HERE, RESET);

        assertThat(seen[0].budget()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void learnsFromAnswersComputedBesideKeptOnes() {
        SemanticEquivalents equivalents = equivalents(new Policy.Learned(0.5, 0.05), "m");
        place(RESET, 1);
        place(FORGOT, 0.9);
        keepAnswer(FIRST, "Use the link on the sign-in page.");
        keepAnswer(SECOND, "use the link on the  sign-in page.");
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, RESET), FIRST);

        var unproven = find(equivalents, "acme", HERE, FORGOT);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, FORGOT), SECOND);

        assertThat(((Equivalents.Equivalence.None) unproven).reason())
                .isEqualTo(Finding.Reason.UNPROVEN);
        // The answers are the same, so the kept one answers both questions.
        assertThat(equivalents.stats().orElseThrow().index().entries()).isEqualTo(1);
    }

    @Test
    void keepsTheNewAnswerTooWhereItDiffers() {
        SemanticEquivalents equivalents = equivalents(new Policy.Learned(0.5, 0.05), "m");
        place(RESET, 1);
        place(FORGOT, 0.9);
        keepAnswer(FIRST, "Use the link on the sign-in page.");
        keepAnswer(SECOND, "Call 555 0100.");
        place("Use the link on the sign-in page.\n", 1);
        place("Call 555 0100.\n", 0.2);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, RESET), FIRST);

        find(equivalents, "acme", HERE, FORGOT);
        equivalents.kept(asked("acme", Semantic.ON), new LastTurn(HERE, FORGOT), SECOND);

        assertThat(equivalents.stats().orElseThrow().index().entries()).isEqualTo(2);
    }

    private SemanticEquivalents equivalents(Policy policy, String model) {
        return new SemanticEquivalents(
                request -> embedder.apply(request),
                store,
                new SemanticSettings(
                        Set.of(model),
                        "embedder",
                        policy,
                        Duration.ofMillis(500),
                        1 << 20,
                        Duration.ofHours(1)),
                new SemanticEquivalents.Surroundings(clock, () -> 0L, () -> draw, Runnable::run));
    }

    private Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom()
                .item(() ->
                        Embeddings.computed(
                                request.inputs().stream()
                                        .map(input -> new Embedding(vector(input), 3, 0))
                                        .toList()));
    }

    private float[] vector(EmbeddingInput input) {
        String text = ((Content.Text) ((EmbeddingInput.Of) input).content()).text();
        return Optional.ofNullable(vectors.get(text)).orElseThrow();
    }

    /** A text whose vector has this cosine with that of all texts placed at 1. */
    private void place(String text, double cosine) {
        float[] vector = new float[16];
        vector[0] = (float) cosine;
        vector[1] = (float) Math.sqrt(1 - cosine * cosine);
        vectors.put(text, vector);
    }

    private void keepAnswer(CacheKey key, String text) {
        AnswerWriter writer =
                new AnswerWriter(new GenerationEvent.Identity("abc", NOW / 1000), 10_000);
        writer.add(new GenerationEvent.TextDelta(0, text, List.of()));
        writer.add(new GenerationEvent.ChoiceFinished(0, FinishReason.STOP));
        writer.add(new GenerationEvent.Finished(new Usage(3, 0, 3)));
        Label label = new Label(Label.Kind.GENERATION, "acme", "m", "", Set.of());
        store.store(Map.of(key, new Entry(writer.toBytes(), NOW, NOW + 60_000, label, Cost.NONE)));
    }

    private static Equivalents.Equivalence find(
            SemanticEquivalents equivalents, String tenant, CacheKey partition, String text) {
        return await(equivalents.find(asked(tenant, Semantic.ON), new LastTurn(partition, text)));
    }

    private static GenerationRequest asked(String tenant, Semantic semantic) {
        CacheWishes wishes = new CacheWishes(semantic, CacheWishes.Sampled.NOT_CACHED, Set.of());
        return new GenerationRequest(
                "m",
                new Prompt.Text("whatever"),
                SamplingWish.NONE,
                Output.TEXT,
                Tools.NONE,
                new Call(
                        tenant,
                        Deadline.after(Duration.ofSeconds(60), 0),
                        new CacheUse(true, true, Optional.empty(), false, wishes)));
    }

    private static Equivalents.Equivalence none(Finding.Reason reason) {
        return new Equivalents.Equivalence.None(reason, Optional.empty(), OptionalDouble.empty());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
