package io.lampejo.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.InProcessStore;
import io.lampejo.caching.store.StoreStats;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Origin;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbedderContract;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CachingEmbedderTest extends EmbedderContract {
    private static final Duration TTL = Duration.ofHours(1);

    private final HashingEngine engine = new HashingEngine(false);
    private Instant now = Instant.EPOCH;
    private final InProcessStore store = new InProcessStore(1 << 20, TTL, () -> now);
    private final CachingEmbedder caching = caching(store);

    @Override
    protected Embedder embedder() {
        return caching;
    }

    @Override
    protected String model() {
        return HashingEngine.MODEL;
    }

    @Test
    void computesOnlyWhatItDoesNotKnow() {
        List<String> known = IntStream.range(0, 60).mapToObj(i -> "known " + i).toList();
        embed(known);
        engine.runs.clear();
        List<String> texts = new ArrayList<>(known);
        IntStream.range(0, 40).forEach(i -> texts.add(i * 2, "new " + i));

        Embeddings answer = caching.embed(request(texts)).await().indefinitely();

        assertThat(engine.runs).hasSize(1);
        assertThat(engine.runs.getFirst()).hasSize(40);
        assertThat(answer.cacheStatus()).isEqualTo(new CacheStatus.Miss(60, 100, true));
        assertThat(answer.origin()).isEqualTo(new Origin.Cpu());
    }

    @RepeatedTest(100)
    void givesEachIndexItsOwnVectorHoweverHitsMissesAndDuplicatesMix(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        embed(IntStream.range(0, 10).mapToObj(i -> "text " + random.nextInt(30)).toList());
        List<String> texts =
                IntStream.range(0, 1 + random.nextInt(50))
                        .mapToObj(i -> "text " + random.nextInt(30))
                        .toList();

        List<Embedding> answer = embed(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(answer.get(i).vector())
                    .isEqualTo(
                            engine.embed(request(List.of(texts.get(i))))
                                    .await()
                                    .indefinitely()
                                    .items()
                                    .getFirst()
                                    .vector());
        }
    }

    @Test
    void computesADuplicateWithinARequestOnce() {
        embed(List.of("same", "other", "same", "same"));

        assertThat(engine.runs.getFirst()).hasSize(2);
    }

    @Test
    void answersFromTheCacheWithTheTimeThatIsLeft() {
        embed(List.of("a"));
        now = now.plusSeconds(600);
        embed(List.of("b"));
        now = now.plusSeconds(60);

        Embeddings hit = caching.embed(request(List.of("a", "b"))).await().indefinitely();

        assertThat(hit.origin()).isEqualTo(new Origin.Cache());
        assertThat(hit.cacheStatus())
                .isEqualTo(new CacheStatus.Hit(Optional.of(TTL.minusSeconds(660))));
        assertThat(caching.savings()).isEqualTo(new Savings(2, 0, 0, 2, 0, 0, 2, 0, Duration.ZERO));
    }

    @Test
    void keepsTenantsApart() {
        caching.embed(as("one", CacheUse.DEFAULT)).await().indefinitely();

        Embeddings other = caching.embed(as("two", CacheUse.DEFAULT)).await().indefinitely();

        assertThat(other.cacheStatus()).isEqualTo(new CacheStatus.Miss(0, 1, true));
    }

    @Test
    void keepsNothingOnNoStore() {
        CacheUse noStore = new CacheUse(false, true, Optional.empty(), false);
        caching.embed(as("one", noStore)).await().indefinitely();

        Embeddings again = caching.embed(as("one", noStore)).await().indefinitely();

        assertThat(again.cacheStatus()).isEqualTo(new CacheStatus.Miss(0, 1, false));
    }

    @Test
    void computesAnewOnNoCacheAndKeepsTheNewAnswer() {
        CacheUse noCache = new CacheUse(true, false, Optional.empty(), false);
        caching.embed(as("one", noCache)).await().indefinitely();
        caching.embed(as("one", noCache)).await().indefinitely();

        Embeddings hit = caching.embed(as("one", CacheUse.DEFAULT)).await().indefinitely();

        assertThat(engine.runs).hasSize(2);
        assertThat(hit.origin()).isEqualTo(new Origin.Cache());
    }

    @Test
    void staysOutWhereItMayNeitherReadNorKeep() {
        CacheUse neither = new CacheUse(false, false, Optional.empty(), false);

        Embeddings answer = caching.embed(as("one", neither)).await().indefinitely();

        assertThat(answer.cacheStatus()).isEqualTo(new CacheStatus.Bypass());
    }

    @Test
    void servesNothingOlderThanTheCallerAccepts() {
        caching.embed(as("one", CacheUse.DEFAULT)).await().indefinitely();
        now = now.plusSeconds(100);
        CacheUse strict = new CacheUse(true, true, Optional.of(Duration.ofSeconds(99)), false);
        CacheUse lenient = new CacheUse(true, true, Optional.of(Duration.ofSeconds(100)), false);

        assertThat(caching.embed(as("one", lenient)).await().indefinitely().origin())
                .isEqualTo(new Origin.Cache());
        assertThat(caching.embed(as("one", strict)).await().indefinitely().origin())
                .isEqualTo(new Origin.Cpu());
    }

    @Test
    void computesNothingOnOnlyIfCached() {
        CacheUse onlyIfCached = new CacheUse(true, true, Optional.empty(), true);

        assertThatThrownBy(() -> caching.embed(as("one", onlyIfCached)).await().indefinitely())
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new Failure.NotCached()));
        assertThat(engine.runs).isEmpty();
    }

    @Test
    void keepsNoFailure() {
        EmbeddingRequest tooLong = request(List.of("much ".repeat(5000)));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> caching.embed(tooLong).await().indefinitely())
                    .isInstanceOf(FailureException.class);
        }
    }

    @Test
    void tellsTruncatedFromRefusedInputsAndQueriesFromDocuments() {
        EmbeddingRequest plain = request(List.of("x"));
        EmbeddingRequest query =
                new EmbeddingRequest(
                        plain.model(),
                        plain.inputs(),
                        InputType.QUERY,
                        Truncation.REFUSE,
                        plain.call());
        EmbeddingRequest cut =
                new EmbeddingRequest(
                        plain.model(),
                        plain.inputs(),
                        InputType.UNSPECIFIED,
                        Truncation.CUT_END,
                        plain.call());

        for (EmbeddingRequest request : List.of(plain, query, cut)) {
            assertThat(caching.embed(request).await().indefinitely().origin())
                    .isEqualTo(new Origin.Cpu());
        }
    }

    @Test
    void staysWithinItsBytes() {
        InProcessStore bounded = new InProcessStore(50_000, TTL, () -> now);
        CachingEmbedder small = caching(bounded);

        for (int i = 0; i < 1000; i++) {
            small.embed(request(List.of("text " + i))).await().indefinitely();
        }

        assertThat(bounded.stats().entries()).isPositive();
        assertThat(bounded.stats().bytes()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void namesTheCallersOwnIndexOfAnInputThatIsOverTheWindow() {
        embed(List.of("known"));

        assertThatThrownBy(() -> embed(List.of("known", "known", "much ".repeat(5000))))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(((Failure.ContextOverflow) e.failure()).index())
                                        .isEqualTo(2));
    }

    @Test
    void keepsAVectorAsWideAsItIsAndLeavesUnreadableOnesAlone() {
        Embedding embedding = new Embedding(new float[] {1.5f, -0f, Float.MIN_VALUE}, 7, 2);
        byte[] value = EmbeddingCodec.encode(embedding);

        Embedding read = EmbeddingCodec.decode(value);

        assertThat(read).usingRecursiveComparison().isEqualTo(embedding);
        assertThat(EmbeddingCodec.decode(Arrays.copyOf(value, value.length - 1))).isNull();
        assertThat(EmbeddingCodec.decode(new byte[0])).isNull();
        value[0] = 2;
        assertThat(EmbeddingCodec.decode(value)).isNull();
    }

    @Test
    void computesAnewWhatCannotBeRead() {
        embed(List.of("a"));
        CacheKey key = EmbeddingKeys.of(request(List.of("a")), engine.all().getFirst()).getFirst();
        Entry kept = store.near(Call.ANONYMOUS, List.of(key)).get(key);
        store.store(
                Map.of(
                        key,
                        new Entry(
                                new byte[] {9, 9, 9},
                                kept.createdAtMillis(),
                                kept.keptUntilMillis(),
                                kept.label(),
                                kept.cost())));

        Embeddings answer = caching.embed(request(List.of("a"))).await().indefinitely();

        assertThat(answer.cacheStatus()).isEqualTo(new CacheStatus.Miss(0, 1, true));
    }

    @Test
    void saysWhatItWouldServeAndLeavesNoTrace() {
        embed(List.of("a"));
        now = now.plusSeconds(60);
        Savings before = caching.savings();
        StoreStats statsBefore = store.stats();

        List<Finding> findings = caching.lookup(request(List.of("b", "a"))).await().indefinitely();

        assertThat(findings)
                .containsExactly(
                        new Finding.Computed(Finding.Reason.ABSENT),
                        new Finding.Served(
                                CacheStatus.Match.EXACT,
                                Duration.ofSeconds(60),
                                TTL.minusSeconds(60),
                                OptionalDouble.empty()));
        assertThat(caching.savings()).isEqualTo(before);
        assertThat(store.stats()).isEqualTo(statsBefore);
    }

    private CachingEmbedder caching(InProcessStore kept) {
        return new CachingEmbedder(
                engine,
                engine,
                kept,
                new CachePolicy(TTL, Duration.ZERO, Duration.ZERO, 1 << 20),
                new Clocks(() -> now, () -> 0));
    }

    private EmbeddingRequest as(String tenant, CacheUse use) {
        EmbeddingRequest request = request(List.of("a text"));
        return new EmbeddingRequest(
                request.model(),
                List.<EmbeddingInput>copyOf(request.inputs()),
                request.type(),
                request.truncation(),
                new Call(tenant, request.call().deadline(), use));
    }
}
