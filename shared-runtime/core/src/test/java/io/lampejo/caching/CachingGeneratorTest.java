package io.lampejo.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.flight.ManualAnswer;
import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.Label;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.call.Origin;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.Kept;
import io.lampejo.generation.GenerationEvent.Started;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.GenerationEvent.ToolCallDelta;
import io.lampejo.generation.GenerationEvent.ToolCallStarted;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Usage;
import io.lampejo.json.JsonValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingGeneratorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final CachePolicy POLICY =
            new CachePolicy(
                    Duration.ofSeconds(100),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(50),
                    10_000);

    private final ManualClock clock = new ManualClock();
    private final KeepsAll store = new KeepsAll(clock);
    private final FakeEquivalents equivalents = new FakeEquivalents();
    private final AtomicInteger computations = new AtomicInteger();
    private final ScheduledExecutorService helpers = Executors.newScheduledThreadPool(2);
    private Function<GenerationRequest, Multi<GenerationEvent>> engine =
            _ -> Multi.createFrom().iterable(ManualAnswer.words(3));
    private final CachingGenerator caching = caching(POLICY);

    @AfterEach
    void nobodyFlies() {
        helpers.shutdownNow();
        assertThat(caching.flights()).isZero();
    }

    @Test
    void givesAgainWhatItGaveBefore() {
        List<GenerationEvent> first = ask(Asking.of("hi"));
        clock.forward(Duration.ofSeconds(30));
        List<GenerationEvent> second = ask(Asking.of("hi"));

        assertThat(computations).hasValue(1);
        Started computed = (Started) first.getFirst();
        Started kept = (Started) second.getFirst();
        assertThat(computed.origin()).isEqualTo(new Origin.Cpu());
        assertThat(computed.cacheStatus()).isEqualTo(new CacheStatus.Miss(0, 1, false));
        assertThat(kept.origin()).isEqualTo(new Origin.Cache());
        assertThat(kept.cacheStatus())
                .isEqualTo(new CacheStatus.Hit(Optional.of(Duration.ofSeconds(70))));
        assertThat(kept.identity()).isPresent().isEqualTo(computed.identity());
        assertThat(kept.identity().get().createdAtSeconds())
                .isEqualTo(ManualClock.BEGIN.getEpochSecond());
        assertThat(kept.identity().get().id()).matches("[0-9a-z]{24}");
        assertThat(words(second)).isEqualTo(words(first)).hasSize(3);
        assertThat(((Finished) first.getLast()).kept()).isEqualTo(Kept.NOW);
        assertThat(((Finished) second.getLast()).usage())
                .isEqualTo(((Finished) first.getLast()).usage());
    }

    @Test
    void labelsWhatItKeeps() {
        ask(Asking.of("hi").of(Asking.SAMPLED_TOO));

        Entry entry = store.only();
        assertThat(entry.label())
                .isEqualTo(
                        new Label(Label.Kind.GENERATION, "acme", "plain", "req-1", Set.of("tag")));
        assertThat(entry.cost()).isEqualTo(new Cost(5, 3, Duration.ZERO));
        assertThat(entry.keptUntilMillis() - entry.createdAtMillis())
                .isEqualTo(POLICY.keptFor().toMillis());
    }

    @Test
    void computesOnceForThoseWhoComeTogether() {
        ManualAnswer answer = playing();
        List<AssertSubscriber<GenerationEvent>> readers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            readers.add(subscribe(Asking.of("hi").chat()));
        }

        ManualAnswer.words(5).forEach(answer::say);
        answer.end();

        for (int i = 0; i < readers.size(); i++) {
            List<GenerationEvent> events = readers.get(i).awaitCompletion(PATIENCE).getItems();
            assertThat(words(events)).hasSize(5);
            assertThat(((Started) events.getFirst()).cacheStatus())
                    .isEqualTo(
                            i == 0
                                    ? new CacheStatus.Miss(0, 1, false)
                                    : new CacheStatus.Miss(
                                            0, 1, false, CacheStatus.Flight.COLLAPSED));
            assertThat(((Started) events.getFirst()).identity())
                    .isEqualTo(((Started) readers.getFirst().getItems().getFirst()).identity());
        }
        assertThat(computations).hasValue(1);
        assertThat(caching.savings())
                .isEqualTo(new Savings(0, 0, 0, 1, 999, 0, 5 * 999, 5 * 999, Duration.ZERO));
    }

    @Test
    void computesOnceForThoseWhoLookedBeforeItWasKept() {
        ManualAnswer answer = playing();
        AssertSubscriber<GenerationEvent> leader = subscribe(Asking.of("hi").chat());
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        CachingGenerator slowToLook =
                new CachingGenerator(
                        this::compute,
                        Asking.MODELS,
                        store,
                        new Equivalents() {
                            @Override
                            public Uni<Equivalence> find(
                                    GenerationRequest request, LastTurn asked) {
                                meanwhile.get().run();
                                return Uni.createFrom().item(new Equivalence.Off());
                            }

                            @Override
                            public void kept(
                                    GenerationRequest request, LastTurn asked, CacheKey key) {}
                        },
                        POLICY,
                        time());
        leader.cancel();
        engine = _ -> Multi.createFrom().iterable(ManualAnswer.words(3));
        computations.set(0);
        meanwhile.set(() -> {
            meanwhile.set(() -> {});
            collect(slowToLook, Asking.of("hi").chat());
        });

        List<GenerationEvent> events = collect(slowToLook, Asking.of("hi").chat());

        assertThat(answer.cancelled).isTrue();
        assertThat(computations).hasValue(1);
        assertThat(status(events)).isInstanceOf(CacheStatus.Hit.class);
    }

    @Test
    void keepsTenantsApart() {
        ask(Asking.of("hi"));
        Call other =
                new Call(
                        "other",
                        "req-2",
                        Deadline.after(Asking.BUDGET, System.nanoTime()),
                        CacheUse.DEFAULT);

        assertThat(status(ask(Asking.of("hi").by(other)))).isInstanceOf(CacheStatus.Miss.class);
        assertThat(computations).hasValue(2);
    }

    @Test
    void keepsNothingThatIsDrawn() {
        List<SamplingWish> drawn =
                List.of(
                        SamplingWish.NONE,
                        Asking.sampling(
                                OptionalDouble.of(0.7), OptionalInt.empty(), OptionalLong.empty()),
                        Asking.sampling(
                                OptionalDouble.empty(), OptionalInt.of(2), OptionalLong.empty()));
        for (SamplingWish wish : drawn) {
            assertThat(status(ask(Asking.of("hi").with(wish))))
                    .isEqualTo(new CacheStatus.Bypass(CacheStatus.Why.SAMPLED));
            assertThat(status(ask(Asking.of("hi").with(wish))))
                    .isEqualTo(new CacheStatus.Bypass(CacheStatus.Why.SAMPLED));
        }

        assertThat(computations).hasValue(6);
        assertThat(store.entries).isEmpty();
        assertThat(caching.savings().bypassed()).isEqualTo(6);
    }

    @Test
    void keepsWhatIsDetermined() {
        List<SamplingWish> determined =
                List.of(
                        Asking.sampling(
                                OptionalDouble.of(0), OptionalInt.empty(), OptionalLong.empty()),
                        Asking.sampling(
                                OptionalDouble.of(1e-60),
                                OptionalInt.empty(),
                                OptionalLong.empty()),
                        Asking.sampling(
                                OptionalDouble.of(0.7), OptionalInt.of(1), OptionalLong.empty()),
                        Asking.sampling(
                                OptionalDouble.of(0.7), OptionalInt.empty(), OptionalLong.of(0)));
        for (SamplingWish wish : determined) {
            ask(Asking.of("hi").with(wish));
            assertThat(status(ask(Asking.of("hi").with(wish)))).isInstanceOf(CacheStatus.Hit.class);
        }
        ask(Asking.of("hi").with(SamplingWish.NONE).to("greedy"));
        assertThat(status(ask(Asking.of("hi").with(SamplingWish.NONE).to("greedy"))))
                .isInstanceOf(CacheStatus.Hit.class);
    }

    @Test
    void keepsWhatIsDrawnForThoseWhoWantIt() {
        Asking drawn = Asking.of("hi").with(SamplingWish.NONE);

        ask(drawn.of(Asking.SAMPLED_TOO));

        assertThat(status(ask(drawn.of(Asking.SAMPLED_TOO)))).isInstanceOf(CacheStatus.Hit.class);
        assertThat(status(ask(drawn))).isInstanceOf(CacheStatus.Bypass.class);
    }

    @Test
    void doesNotServeYesterdaysDate() {
        ask(Asking.of("hi").to("dated"));
        assertThat(status(ask(Asking.of("hi").to("dated")))).isInstanceOf(CacheStatus.Hit.class);
        clock.forward(Duration.ofSeconds(61));

        assertThat(status(ask(Asking.of("hi").to("dated")))).isInstanceOf(CacheStatus.Miss.class);
        assertThat(computations).hasValue(2);
    }

    @Test
    void keepsNothingThatWasComputedOverMidnight() {
        ManualAnswer answer = playing();
        AssertSubscriber<GenerationEvent> reader = subscribe(Asking.of("hi").to("dated").chat());
        clock.forward(Duration.ofSeconds(61));

        ManualAnswer.words(1).forEach(answer::say);
        answer.end();

        assertThat(((Finished) reader.awaitCompletion(PATIENCE).getLastItem()).kept())
                .isEqualTo(Kept.NOT);
        assertThat(store.entries).isEmpty();
    }

    @Test
    void keepsNoConversationWithAModelThatIsToldTheTime() {
        Asking asking = Asking.of("hi").to("timed");

        assertThat(status(ask(asking))).isEqualTo(new CacheStatus.NotAsked());
        assertThat(status(ask(asking))).isEqualTo(new CacheStatus.NotAsked());
        assertThat(status(collect(caching, asking.completion())))
                .isInstanceOf(CacheStatus.Miss.class);
        assertThat(status(collect(caching, asking.completion())))
                .isInstanceOf(CacheStatus.Hit.class);
    }

    @Test
    void noStoreReadsAndJoinsButKeepsNothing() {
        assertThat(status(ask(Asking.of("a").of(Asking.NO_STORE))))
                .isEqualTo(new CacheStatus.Miss(0, 1, false));
        assertThat(store.entries).isEmpty();

        ask(Asking.of("b"));
        assertThat(status(ask(Asking.of("b").of(Asking.NO_STORE))))
                .isInstanceOf(CacheStatus.Hit.class);

        ManualAnswer shared = playing();
        AssertSubscriber<GenerationEvent> leader = subscribe(Asking.of("c").chat());
        AssertSubscriber<GenerationEvent> follower =
                subscribe(Asking.of("c").of(Asking.NO_STORE).chat());
        ManualAnswer.words(1).forEach(shared::say);
        shared.end();
        assertThat(words(follower.awaitCompletion(PATIENCE).getItems())).hasSize(1);
        leader.assertCompleted();
    }

    @Test
    void nobodyJoinsNoStore() {
        ManualAnswer own = playing();
        AssertSubscriber<GenerationEvent> careful =
                subscribe(Asking.of("hi").of(Asking.NO_STORE).chat());
        engine = _ -> Multi.createFrom().iterable(ManualAnswer.words(7));

        List<GenerationEvent> other = ask(Asking.of("hi"));

        assertThat(words(other)).hasSize(7);
        careful.cancel();
        assertThat(own.cancelled).isTrue();
    }

    @Test
    void noCacheComputesAnewAndKeepsThat() {
        ask(Asking.of("hi"));
        engine = _ -> Multi.createFrom().iterable(ManualAnswer.words(4));

        List<GenerationEvent> anew = ask(Asking.of("hi").of(Asking.NO_CACHE));

        assertThat(status(anew)).isEqualTo(new CacheStatus.Miss(0, 1, false));
        assertThat(words(anew)).hasSize(4);
        assertThat(words(ask(Asking.of("hi")))).hasSize(4);
    }

    @Test
    void neitherIsABypass() {
        ask(Asking.of("hi"));

        assertThat(status(ask(Asking.of("hi").of(Asking.NEITHER))))
                .isEqualTo(new CacheStatus.Bypass(CacheStatus.Why.ASKED));
        assertThat(computations).hasValue(2);
    }

    @Test
    void onlyIfCachedComputesNothing() {
        assertThat(failure(Asking.of("hi").of(Asking.ONLY_IF_CACHED)))
                .isEqualTo(new Failure.NotCached());
        assertThat(failure(Asking.of("hi").with(SamplingWish.NONE).of(Asking.ONLY_IF_CACHED)))
                .isEqualTo(new Failure.NotCached());
        assertThat(failure(Asking.of("hi").to("timed").of(Asking.ONLY_IF_CACHED)))
                .isEqualTo(new Failure.NotCached());
        ask(Asking.of("hi"));

        assertThat(status(ask(Asking.of("hi").of(Asking.ONLY_IF_CACHED))))
                .isInstanceOf(CacheStatus.Hit.class);
        assertThat(computations).hasValue(1);
    }

    @Test
    void servesNothingOlderThanTheCallerSays() {
        ask(Asking.of("hi"));
        clock.forward(Duration.ofSeconds(10));

        assertThat(status(ask(Asking.of("hi").of(Asking.maxAge(Duration.ofSeconds(10))))))
                .isInstanceOf(CacheStatus.Hit.class);
        assertThat(status(ask(Asking.of("hi").of(Asking.maxAge(Duration.ofSeconds(9))))))
                .isInstanceOf(CacheStatus.Miss.class);
    }

    @Test
    void servesStaleWhileOneComputesAnew() {
        ask(Asking.of("hi"));
        clock.forward(Duration.ofSeconds(110));
        ManualAnswer renewed = playing();

        for (int i = 0; i < 10; i++) {
            assertThat(status(ask(Asking.of("hi"))))
                    .isEqualTo(
                            new CacheStatus.Hit(
                                    Optional.of(Duration.ofSeconds(-10)), Match.REVALIDATING));
        }
        ManualAnswer.words(8).forEach(renewed::say);
        renewed.end();

        assertThat(computations).hasValue(2);
        assertThat(words(ask(Asking.of("hi")))).hasSize(8);
        assertThat(status(ask(Asking.of("hi"))))
                .isEqualTo(new CacheStatus.Hit(Optional.of(Duration.ofSeconds(100))));
        assertThat(caching.savings().staleHits()).isEqualTo(10);
    }

    @Test
    void servesStaleWhereTheEngineFailsBeforeItBegins() {
        ask(Asking.of("hi"));
        clock.forward(Duration.ofSeconds(130));
        engine = _ -> Multi.createFrom().failure(failed(new Failure.EngineFailed("plain")));

        assertThat(status(ask(Asking.of("hi"))))
                .isEqualTo(new CacheStatus.Hit(Optional.of(Duration.ofSeconds(-30)), Match.STALE));

        engine = _ -> Multi.createFrom().failure(failed(new Failure.TooLarge("much")));
        assertThat(failure(Asking.of("hi"))).isEqualTo(new Failure.TooLarge("much"));
        engine =
                _ ->
                        Multi.createBy()
                                .concatenating()
                                .streams(
                                        Multi.createFrom()
                                                .iterable(ManualAnswer.words(1).subList(0, 2)),
                                        Multi.createFrom()
                                                .failure(failed(new Failure.EngineFailed("x"))));
        assertThat(failure(Asking.of("hi"))).isEqualTo(new Failure.EngineFailed("x"));
        clock.forward(Duration.ofSeconds(30));
        engine = _ -> Multi.createFrom().failure(failed(new Failure.EngineFailed("plain")));
        assertThat(failure(Asking.of("hi"))).isEqualTo(new Failure.EngineFailed("plain"));
    }

    @Test
    void asksAgainForAFollowerWhoseLeaderRanOutOfTime() {
        ManualAnswer first = playing();
        AssertSubscriber<GenerationEvent> leader = subscribe(Asking.of("hi").chat());
        AssertSubscriber<GenerationEvent> follower = subscribe(Asking.of("hi").chat());
        engine = _ -> Multi.createFrom().iterable(ManualAnswer.words(6));

        first.fail(failed(new Failure.DeadlineExceeded(Duration.ofSeconds(1))));

        leader.awaitFailure(PATIENCE);
        assertThat(words(follower.awaitCompletion(PATIENCE).getItems())).hasSize(6);
    }

    @Test
    void tellsAllOfAFailureAndKeepsNothing() {
        ManualAnswer answer = playing();
        AssertSubscriber<GenerationEvent> leader = subscribe(Asking.of("hi").chat());
        AssertSubscriber<GenerationEvent> follower = subscribe(Asking.of("hi").chat());
        FailureException failure = failed(new Failure.EngineFailed("plain"));
        answer.say(ManualAnswer.words(1).getFirst());

        answer.fail(failure);

        assertThat(leader.awaitFailure(PATIENCE).getFailure()).isSameAs(failure);
        assertThat(follower.awaitFailure(PATIENCE).getFailure()).isSameAs(failure);
        assertThat(store.entries).isEmpty();
    }

    @Test
    void keepsNoAnswerThatIsNotWhole() {
        Started started = (Started) ManualAnswer.words(0).getFirst();
        Finished finished = new Finished(new Usage(1, 0, 1));
        TextDelta text = new TextDelta(0, "Well", List.of());
        List<List<GenerationEvent>> unfit =
                List.of(
                        List.of(
                                started,
                                text,
                                new ChoiceFinished(0, FinishReason.LENGTH),
                                finished),
                        List.of(started, text, finished),
                        List.of(started, text, new ChoiceFinished(0, FinishReason.STOP)),
                        List.of(
                                started,
                                new ToolCallStarted(0, 0, "id", "f"),
                                new ToolCallDelta(0, 0, "{\"a\":"),
                                new ChoiceFinished(0, FinishReason.TOOL_CALLS),
                                finished),
                        List.of(
                                started,
                                new TextDelta(0, "x".repeat(POLICY.maxEntryBytes()), List.of()),
                                new ChoiceFinished(0, FinishReason.STOP),
                                finished));
        for (List<GenerationEvent> events : unfit) {
            engine = _ -> Multi.createFrom().iterable(events);

            assertThat(ask(Asking.of("hi")))
                    .hasSameSizeAs(events)
                    .doesNotContain(finished(Kept.NOW));

            assertThat(store.entries).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "", "[1]", "{} {}"})
    void keepsNoObjectThatIsNone(String said) {
        engine = _ -> Multi.createFrom().iterable(saying(said));

        ask(Asking.of("hi").in(new AnswerFormat.AnyJsonObject()));

        assertThat(store.entries).isEmpty();
    }

    @Test
    void keepsJsonThatIsWhole() {
        engine = _ -> Multi.createFrom().iterable(saying("{\"a\": [1, 2]}"));

        ask(Asking.of("hi").in(new AnswerFormat.AnyJsonObject()));
        ask(Asking.of("hi").in(new AnswerFormat.Schema("s", JsonValue.JsonObject.EMPTY)));

        assertThat(store.entries).hasSize(2);
    }

    @Test
    void takesBytesThatItCannotReadForNothing() {
        ask(Asking.of("hi"));
        store.entries.replaceAll((_, entry) ->
                new Entry(
                        new byte[] {99},
                        entry.createdAtMillis(),
                        entry.keptUntilMillis(),
                        entry.label(),
                        entry.cost()));

        assertThat(status(ask(Asking.of("hi")))).isInstanceOf(CacheStatus.Miss.class);
        assertThat(status(ask(Asking.of("hi")))).isInstanceOf(CacheStatus.Hit.class);
    }

    @Test
    void replaysNoFasterThanItIsRead() {
        ask(Asking.of("hi"));

        AssertSubscriber<GenerationEvent> reader =
                caching.generate(Asking.of("hi").chat())
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(2));

        assertThat(reader.getItems()).hasSize(2);
        assertThat(reader.request(1).getItems()).hasSize(3);
        reader.request(10).assertCompleted();
    }

    @Test
    void servesAnEquivalentQuestionsAnswerAndKeepsItOnlyOnce() {
        ask(Asking.of("How do I turn it on?"));
        assertThat(equivalents.kept).containsOnlyKeys("How do I turn it on?");
        equivalents.verdict =
                new Equivalents.Equivalence.Found(
                        equivalents.kept.get("How do I turn it on?"), 0.97);

        List<GenerationEvent> answer = ask(Asking.of("How can I switch it on?"));

        assertThat(status(answer))
                .isEqualTo(
                        new CacheStatus.Hit(Optional.of(Duration.ofSeconds(100)), Match.SEMANTIC));
        assertThat(words(answer)).hasSize(3);
        assertThat(computations).hasValue(1);
        assertThat(store.entries).hasSize(1);
        assertThat(caching.savings().semanticHits()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(101));
        assertThat(status(ask(Asking.of("How can I switch it on?"))))
                .isInstanceOf(CacheStatus.Miss.class);
    }

    @Test
    void saysWhatItWouldDo() {
        Asking asking = Asking.of("hi");
        assertThat(lookup(asking)).isEqualTo(new Finding.Computed(Finding.Reason.ABSENT));
        assertThat(lookup(asking.with(SamplingWish.NONE)))
                .isEqualTo(new Finding.Computed(Finding.Reason.SAMPLED));
        assertThat(lookup(asking.of(Asking.NO_CACHE)))
                .isEqualTo(new Finding.Computed(Finding.Reason.ASKED));
        assertThat(lookup(asking.to("timed")))
                .isEqualTo(new Finding.Computed(Finding.Reason.NO_CACHE));
        assertThat(lookup(asking.to("nobody")))
                .isEqualTo(new Finding.Computed(Finding.Reason.NO_CACHE));
        equivalents.verdict =
                new Equivalents.Equivalence.None(
                        Finding.Reason.GUARDED, Optional.of("numbers"), OptionalDouble.of(0.9));
        assertThat(lookup(asking))
                .isEqualTo(
                        new Finding.Computed(
                                Finding.Reason.GUARDED,
                                Optional.of("numbers"),
                                OptionalDouble.of(0.9)));

        ask(asking);
        clock.forward(Duration.ofSeconds(10));

        assertThat(lookup(asking))
                .isEqualTo(
                        new Finding.Served(
                                Match.EXACT,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(90),
                                OptionalDouble.empty()));
        equivalents.verdict = new Equivalents.Equivalence.Found(equivalents.kept.get("hi"), 0.95);
        assertThat(lookup(Asking.of("hello")))
                .isEqualTo(
                        new Finding.Served(
                                Match.SEMANTIC,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(90),
                                OptionalDouble.of(0.95)));
        clock.forward(Duration.ofSeconds(120));
        assertThat(lookup(asking)).isEqualTo(new Finding.Computed(Finding.Reason.TOO_OLD));
        assertThat(computations).hasValue(1);
        assertThat(caching.savings().hits()).isZero();
    }

    @Test
    void countsWhatItSpares() {
        ask(Asking.of("hi"));
        ask(Asking.of("hi"));
        ask(Asking.of("hi"));

        assertThat(caching.savings())
                .isEqualTo(new Savings(2, 0, 0, 1, 0, 0, 10, 6, Duration.ZERO));
    }

    private CachingGenerator caching(CachePolicy policy) {
        return new CachingGenerator(
                this::compute, Asking.MODELS, store, equivalents, policy, time());
    }

    private CachingGenerator.Time time() {
        return new CachingGenerator.Time(clock, System::nanoTime, helpers);
    }

    private Multi<GenerationEvent> compute(GenerationRequest request) {
        return Multi.createFrom()
                .deferred(() -> {
                    computations.incrementAndGet();
                    return engine.apply(request);
                });
    }

    /** The next answer comes when the test says so. */
    private ManualAnswer playing() {
        ManualAnswer answer = new ManualAnswer();
        engine = _ -> answer.events();
        return answer;
    }

    private List<GenerationEvent> ask(Asking asking) {
        return collect(caching, asking.chat());
    }

    private static List<GenerationEvent> collect(
            CachingGenerator generator, GenerationRequest request) {
        return generator.generate(request).collect().asList().await().atMost(PATIENCE);
    }

    private AssertSubscriber<GenerationEvent> subscribe(GenerationRequest request) {
        return caching.generate(request)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private Failure failure(Asking asking) {
        Throwable thrown = subscribe(asking.chat()).awaitFailure(PATIENCE).getFailure();
        return ((FailureException) thrown).failure();
    }

    private Finding lookup(Asking asking) {
        return caching.lookup(asking.chat()).await().atMost(PATIENCE);
    }

    private static FailureException failed(Failure failure) {
        return new FailureException(failure);
    }

    private static Finished finished(Kept kept) {
        return new Finished(new Usage(1, 0, 1), kept);
    }

    private static CacheStatus status(List<GenerationEvent> events) {
        return ((Started) events.getFirst()).cacheStatus();
    }

    private static List<GenerationEvent> words(List<GenerationEvent> events) {
        return events.stream().filter(TextDelta.class::isInstance).toList();
    }

    private static List<GenerationEvent> saying(String text) {
        return List.of(
                ManualAnswer.words(0).getFirst(),
                new TextDelta(0, text, List.of()),
                new ChoiceFinished(0, FinishReason.STOP),
                new Finished(new Usage(1, 0, 1)));
    }

    /** Remembers what is kept, and says what it is told to. */
    private static final class FakeEquivalents implements Equivalents {
        final Map<String, CacheKey> kept = new ConcurrentHashMap<>();
        Equivalence verdict = new Equivalence.Off();

        @Override
        public Uni<Equivalence> find(GenerationRequest request, LastTurn question) {
            return Uni.createFrom().item(verdict);
        }

        @Override
        public void kept(GenerationRequest request, LastTurn question, CacheKey key) {
            kept.put(question.text(), key);
        }
    }

    /** Stands still, a minute before midnight. */
    private static final class ManualClock extends Clock {
        static final Instant BEGIN = Instant.parse("2026-01-31T23:59:00Z");
        private volatile Instant now = BEGIN;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
