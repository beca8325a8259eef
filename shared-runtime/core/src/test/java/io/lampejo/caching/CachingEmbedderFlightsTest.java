package io.lampejo.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.store.InProcessStore;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CachingEmbedderFlightsTest {
    private static final Duration TTL = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HeldEngine held = new HeldEngine();
    private final HashingEngine engine = held.engine;
    private volatile Instant now = Instant.EPOCH;
    private final CachingEmbedder caching = caching(Duration.ZERO, Duration.ZERO);

    @Test
    void computesOnceForAThousandConcurrentRequests() throws InterruptedException {
        int callers = 1000;
        CountDownLatch asked = new CountDownLatch(callers);
        List<UniAssertSubscriber<Embeddings>> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                threads.execute(() -> {
                    answers.add(ask(caching, CacheUse.DEFAULT, "same"));
                    asked.countDown();
                });
            }
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        }

        held.answer(0);

        assertThat(held.held).hasSize(1);
        for (UniAssertSubscriber<Embeddings> answer : answers) {
            assertThat(vector(answer)).isEqualTo(alone("same"));
        }
        assertThat(caching.savings().misses()).isEqualTo(1);
        assertThat(caching.savings().collapsed()).isEqualTo(callers - 1);
        assertThat(caching.inFlight()).isZero();
    }

    @Test
    void computesOnlyWhatNobodyComputes() {
        UniAssertSubscriber<Embeddings> first = ask(caching, CacheUse.DEFAULT, "a", "b");
        UniAssertSubscriber<Embeddings> second = ask(caching, CacheUse.DEFAULT, "c", "b", "a");
        UniAssertSubscriber<Embeddings> third = ask(caching, CacheUse.DEFAULT, "b", "c");

        held.answer(1);
        held.answer(0);

        assertThat(held.held).hasSize(2);
        assertThat(held.held.get(1).request().inputs()).hasSize(1);
        assertThat(second.awaitItem().getItem().items().get(2).vector()).isEqualTo(alone("a"));
        assertThat(flight(first)).isEqualTo(CacheStatus.Flight.OWN);
        assertThat(flight(second)).isEqualTo(CacheStatus.Flight.OWN);
        assertThat(flight(third)).isEqualTo(CacheStatus.Flight.COLLAPSED);
    }

    @Test
    void goesOnForOthersWhenTheFirstLeavesAndEndsWhenAllHave() {
        UniAssertSubscriber<Embeddings> leader = ask(caching, CacheUse.DEFAULT, "a", "b");
        UniAssertSubscriber<Embeddings> follower = ask(caching, CacheUse.DEFAULT, "b");

        leader.cancel();
        int cancelledBefore = held.cancelled.get();
        follower.cancel();

        assertThat(cancelledBefore).isZero();
        assertThat(held.cancelled).hasValue(1);
        assertThat(caching.inFlight()).isZero();
    }

    @Test
    void tellsAllOfAFailureAndKeepsNone() {
        UniAssertSubscriber<Embeddings> one = ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> two = ask(caching, CacheUse.DEFAULT, "a");

        held.fail(0, new FailureException(new Failure.EngineFailed("m")));
        UniAssertSubscriber<Embeddings> later = ask(caching, CacheUse.DEFAULT, "a");

        one.awaitFailure().assertFailedWith(FailureException.class);
        two.awaitFailure().assertFailedWith(FailureException.class);
        later.assertNotTerminated();
        assertThat(held.held).hasSize(2);
    }

    @Test
    void asksOnceMoreTogetherWhenTheFirstRanOutOfItsTime() {
        ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> two = ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> three = ask(caching, CacheUse.DEFAULT, "a");

        held.fail(0, new FailureException(new Failure.DeadlineExceeded(Duration.ofMillis(1))));
        held.answer(1);

        assertThat(held.held).hasSize(2);
        assertThat(vector(two)).isEqualTo(alone("a"));
        assertThat(vector(three)).isEqualTo(alone("a"));
    }

    @Test
    void isNotToldOfWhatIsWrongWithAnothersItem() {
        ask(caching, CacheUse.DEFAULT, "a", "much ".repeat(600));
        UniAssertSubscriber<Embeddings> innocent = ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> guilty =
                ask(caching, CacheUse.DEFAULT, "z", "y", "much ".repeat(600));

        held.fail(0, new FailureException(new Failure.ContextOverflow("input", 1, 600, 512)));
        held.answer(2);

        assertThat(vector(innocent)).isEqualTo(alone("a"));
        guilty.awaitFailure(e ->
                assertThat(((FailureException) e).failure())
                        .isEqualTo(new Failure.ContextOverflow("input", 2, 600, 512)));
    }

    @Test
    void holdsAFollowerToItsOwnDeadline() {
        ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> hasty =
                caching.embed(request(CacheUse.DEFAULT, Duration.ofMillis(5), "a"))
                        .subscribe()
                        .withSubscriber(UniAssertSubscriber.create());

        hasty.awaitFailure(e ->
                assertThat(((FailureException) e).failure())
                        .isEqualTo(new Failure.DeadlineExceeded(Duration.ofMillis(5))));
        assertThat(held.cancelled).hasValue(0);
    }

    @Test
    void neitherLeadsOthersNorIsJoinedWhereNothingMayBeKept() {
        CacheUse noStore = new CacheUse(false, true, Optional.empty(), false);
        ask(caching, noStore, "a");

        UniAssertSubscriber<Embeddings> other = ask(caching, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> joins = ask(caching, noStore, "a");
        held.answer(1);

        assertThat(held.held).hasSize(2);
        assertThat(vector(other)).isEqualTo(alone("a"));
        assertThat(flight(joins)).isEqualTo(CacheStatus.Flight.COLLAPSED);
    }

    @Test
    void servesTheOldOneAndComputesTheNewOneOnce() {
        CachingEmbedder stale = caching(Duration.ofMinutes(10), Duration.ZERO);
        ask(stale, CacheUse.DEFAULT, "a");
        held.answer(0);
        now = now.plus(TTL).plusSeconds(1);

        UniAssertSubscriber<Embeddings> one = ask(stale, CacheUse.DEFAULT, "a");
        UniAssertSubscriber<Embeddings> two = ask(stale, CacheUse.DEFAULT, "a");
        int computations = held.held.size();
        held.answer(1);

        assertThat(computations).isEqualTo(2);
        assertThat(List.of(match(one), match(two))).containsOnly(CacheStatus.Match.REVALIDATING);
        assertThat(match(ask(stale, CacheUse.DEFAULT, "a"))).isEqualTo(CacheStatus.Match.EXACT);
        assertThat(stale.savings().staleHits()).isEqualTo(2);
        assertThat(stale.inFlight()).isZero();
    }

    @Test
    void servesTheOldOneWhereANewOneCannotBeHadUnlessTheCallerForbidsIt() {
        CachingEmbedder stale = caching(Duration.ZERO, Duration.ofMinutes(10));
        ask(stale, CacheUse.DEFAULT, "a");
        held.answer(0);
        now = now.plus(TTL).plusSeconds(1);

        UniAssertSubscriber<Embeddings> lenient = ask(stale, CacheUse.DEFAULT, "a");
        held.fail(1, new FailureException(new Failure.Overloaded(Duration.ofSeconds(1))));
        CacheUse young = new CacheUse(true, true, Optional.of(TTL), false);
        UniAssertSubscriber<Embeddings> strict = ask(stale, young, "a");
        held.fail(2, new FailureException(new Failure.Overloaded(Duration.ofSeconds(1))));
        UniAssertSubscriber<Embeddings> wrong = ask(stale, CacheUse.DEFAULT, "a");
        held.fail(3, new FailureException(new Failure.InvalidInput("input", "wrong")));

        assertThat(match(lenient)).isEqualTo(CacheStatus.Match.STALE);
        strict.awaitFailure().assertFailedWith(FailureException.class);
        wrong.awaitFailure().assertFailedWith(FailureException.class);
    }

    @Test
    void leavesNobodyHangingWhenCallersLeaveAndComputationsFail() throws Exception {
        long seed = 7;
        AtomicInteger answered = new AtomicInteger();
        List<Future<?>> work = new ArrayList<>();
        List<UniAssertSubscriber<Embeddings>> stayed = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1500; i++) {
                Random random = new Random(seed + i);
                work.add(threads.submit(() -> liveOnce(random, answered, stayed)));
            }
            for (Future<?> each : work) {
                each.get(30, TimeUnit.SECONDS);
            }
        }

        for (int i = 0; i < held.held.size(); i++) {
            held.answer(i);
        }

        for (UniAssertSubscriber<Embeddings> each : stayed) {
            assertThat(each.getItem() != null || each.getFailure() != null)
                    .as("seed %d", seed)
                    .isTrue();
        }
        assertThat(caching.inFlight()).as("seed %d", seed).isZero();
        assertThat(answered.get()).isPositive();
    }

    /** Asks, sometimes leaves, and answers or fails computations, its own or another's. */
    private void liveOnce(
            Random random, AtomicInteger answered, List<UniAssertSubscriber<Embeddings>> stayed) {
        String[] texts =
                random.ints(1 + random.nextInt(4), 0, 200)
                        .mapToObj(i -> "text " + i)
                        .toArray(String[]::new);
        CacheUse use =
                new CacheUse(random.nextInt(8) > 0, random.nextInt(8) > 0, Optional.empty(), false);
        UniAssertSubscriber<Embeddings> mine = ask(caching, use, texts);
        if (random.nextInt(3) == 0) {
            mine.cancel();
        } else {
            stayed.add(mine);
        }
        int oldest = ThreadLocalRandom.current().nextInt(4);
        for (int i = Math.max(0, held.held.size() - 30 - oldest); i < held.held.size(); i++) {
            if (random.nextInt(5) == 0) {
                held.fail(i, new FailureException(new Failure.EngineFailed("m")));
            } else {
                held.answer(i);
            }
        }
        if (mine.getItem() != null) {
            for (int i = 0; i < texts.length; i++) {
                assertThat(mine.getItem().items().get(i).vector()).isEqualTo(alone(texts[i]));
            }
            answered.incrementAndGet();
        }
    }

    private float[] alone(String text) {
        return engine.embed(request(CacheUse.DEFAULT, PATIENCE, text))
                .await()
                .indefinitely()
                .items()
                .getFirst()
                .vector();
    }

    private static float[] vector(UniAssertSubscriber<Embeddings> answer) {
        return answer.awaitItem().getItem().items().getFirst().vector();
    }

    private static CacheStatus.Flight flight(UniAssertSubscriber<Embeddings> answer) {
        return ((CacheStatus.Miss) answer.awaitItem().getItem().cacheStatus()).flight();
    }

    private static CacheStatus.Match match(UniAssertSubscriber<Embeddings> answer) {
        return ((CacheStatus.Hit) answer.awaitItem().getItem().cacheStatus()).match();
    }

    private static UniAssertSubscriber<Embeddings> ask(
            CachingEmbedder stage, CacheUse use, String... texts) {
        return stage.embed(request(use, PATIENCE, texts))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static EmbeddingRequest request(CacheUse use, Duration budget, String... texts) {
        return new EmbeddingRequest(
                HashingEngine.MODEL,
                Arrays.stream(texts).<EmbeddingInput>map(EmbeddingInput.Of::text).toList(),
                InputType.UNSPECIFIED,
                Truncation.REFUSE,
                new Call(Call.ANONYMOUS, Deadline.after(budget, System.nanoTime()), use));
    }

    private CachingEmbedder caching(Duration whileRevalidate, Duration ifError) {
        CachePolicy policy = new CachePolicy(TTL, whileRevalidate, ifError, 1 << 20);
        return new CachingEmbedder(
                held,
                engine,
                new InProcessStore(1 << 24, policy.keptFor(), () -> now),
                policy,
                new Clocks(() -> now, System::nanoTime));
    }
}
