package io.lampejo.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbedderContract;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchingEmbedderTest extends EmbedderContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final QueueLimits ROOMY =
            new QueueLimits(1000, 10_000_000, Duration.ofSeconds(60));

    private final HashingEngine engine = new HashingEngine(false);
    private final AtomicLong now = new AtomicLong();

    /** Runs wait for a permit each while the gate is shut. */
    private final Semaphore gate = new Semaphore(0);

    private final Semaphore atTheGate = new Semaphore(0);
    private BatchingEmbedder batching = open(1, ROOMY);

    @Override
    protected Embedder embedder() {
        return batching;
    }

    @Override
    protected String model() {
        return HashingEngine.MODEL;
    }

    @AfterEach
    void close() {
        gate.release(1_000_000);
        batching.close();
    }

    @Test
    void servesASmallRequestBetweenTwoTurnsOfAGiantOne() {
        batching = gated(1, ROOMY);
        UniAssertSubscriber<Embeddings> giant = send(texts(400));
        arrive(1);
        UniAssertSubscriber<Embeddings> small = send(List.of("small one"));

        gate.release(4);
        small.awaitItem(PATIENCE);

        assertThat(giant.getItem()).isNull();
        assertThat(engine.runs.size()).isLessThanOrEqualTo(4);
    }

    @Test
    void servesGiantRequestsInTurns() {
        batching = gated(1, ROOMY);
        send(List.of("holds the worker"));
        arrive(1);
        UniAssertSubscriber<Embeddings> first = send(texts(50));
        UniAssertSubscriber<Embeddings> second = send(texts(60));

        gate.release(1 + 90);
        arrive(91);

        assertThat(first.getItem()).isNull();
        assertThat(second.getItem()).isNull();
        gate.release(1000);
        first.awaitItem(PATIENCE);
        second.awaitItem(PATIENCE);
    }

    @Test
    void skipsCallersWhoLeft() {
        batching = gated(1, ROOMY);
        UniAssertSubscriber<Embeddings> first = send(List.of("first"));
        arrive(1);
        UniAssertSubscriber<Embeddings> gone = send(texts(100));
        UniAssertSubscriber<Embeddings> last = send(List.of("last"));

        gone.cancel();
        gate.release(1000);
        first.awaitItem(PATIENCE);
        last.awaitItem(PATIENCE);

        assertThat(engine.runs).hasSize(2);
        assertThat(batching.stats().abandoned()).isEqualTo(1);
        assertThat(batching.stats().waitingRequests()).isZero();
        assertThat(batching.stats().waitingTokens()).isZero();
    }

    @Test
    void dropsRequestsWhoseDeadlineHasPassedBeforeTheirWorkStarts() {
        batching = gated(1, ROOMY);
        UniAssertSubscriber<Embeddings> first = send(List.of("first"));
        arrive(1);
        UniAssertSubscriber<Embeddings> late = send(List.of("late"));

        now.addAndGet(PATIENCE.toNanos() * 2);
        gate.release(1000);
        late.awaitFailure(PATIENCE);

        assertThat(((FailureException) late.getFailure()).failure())
                .isEqualTo(new Failure.DeadlineExceeded(PATIENCE));
        first.awaitItem(PATIENCE);
        assertThat(engine.runs).hasSize(1);
        assertThat(batching.stats().expired()).isEqualTo(1);
    }

    @Test
    void turnsAwayWhatTheQueueCannotHold() {
        batching = gated(1, new QueueLimits(2, 10_000_000, Duration.ofSeconds(60)));
        UniAssertSubscriber<Embeddings> first = send(List.of("first"));
        UniAssertSubscriber<Embeddings> second = send(List.of("second"));
        UniAssertSubscriber<Embeddings> third = send(List.of("third"));

        assertThat(((FailureException) third.awaitFailure(PATIENCE).getFailure()).failure())
                .isInstanceOf(Failure.Overloaded.class);
        gate.release(1000);
        first.awaitItem(PATIENCE);
        second.awaitItem(PATIENCE);
        send(List.of("fourth")).awaitItem(PATIENCE);
        assertThat(batching.stats().refused()).isEqualTo(1);
    }

    @Test
    void mixesRequestsInOneRunWhereTheGraphAllowsIt() {
        HashingEngine invariant = new HashingEngine(true);
        batching.close();
        batching =
                new BatchingEmbedder(
                        behindTheGate(invariant),
                        invariant,
                        new BatchingSettings(1, ROOMY, new BatchPolicy(64, 0.1)),
                        now::get);
        List<UniAssertSubscriber<Embeddings>> all =
                IntStream.range(0, 9).mapToObj(i -> send(List.of("like length " + i))).toList();

        gate.release(1000);
        all.forEach(one -> one.awaitItem(PATIENCE));

        assertThat(invariant.runs.size()).isLessThan(9);
        assertThat(invariant.runs.stream().mapToInt(List::size).sum()).isEqualTo(9);
    }

    @Test
    void runsOneSequenceAtATimeWhereCompanyWouldChangeVectors() {
        send(texts(40)).awaitItem(PATIENCE);

        assertThat(engine.runs).hasSize(40).allSatisfy(run -> assertThat(run).hasSize(1));
    }

    @Test
    void survivesAnEngineThatThrows() {
        batching.close();
        batching =
                new BatchingEmbedder(
                        request ->
                                Uni.createFrom()
                                        .item(() -> {
                                            throw new IllegalStateException("broken");
                                        }),
                        engine,
                        new BatchingSettings(1, ROOMY, new BatchPolicy(64, 0.1)),
                        now::get);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> embed(List.of("x"))).hasMessageContaining("broken");
        }
        assertThat(batching.stats().waitingRequests()).isZero();
    }

    @Test
    void failsWhatWaitsWhenItCloses() throws InterruptedException {
        batching = gated(1, ROOMY);
        send(List.of("runs"));
        arrive(1);
        UniAssertSubscriber<Embeddings> waiting = send(List.of("waits"));

        Thread closer = Thread.startVirtualThread(batching::close);

        waiting.awaitFailure(PATIENCE);
        gate.release(1000);
        closer.join();
    }

    private UniAssertSubscriber<Embeddings> send(List<String> texts) {
        EmbeddingRequest request =
                new EmbeddingRequest(
                        HashingEngine.MODEL,
                        texts.stream().<EmbeddingInput>map(EmbeddingInput.Of::text).toList(),
                        InputType.UNSPECIFIED,
                        Truncation.REFUSE,
                        Call.anonymous(Deadline.after(PATIENCE, now.get())));
        return batching.embed(request).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
    }

    private BatchingEmbedder open(int workers, QueueLimits limits) {
        return new BatchingEmbedder(
                engine,
                engine,
                new BatchingSettings(workers, limits, new BatchPolicy(64, 0.1)),
                now::get);
    }

    private BatchingEmbedder gated(int workers, QueueLimits limits) {
        batching.close();
        return new BatchingEmbedder(
                behindTheGate(engine),
                engine,
                new BatchingSettings(workers, limits, new BatchPolicy(64, 0.1)),
                now::get);
    }

    private Embedder behindTheGate(Embedder engine) {
        return request ->
                Uni.createFrom()
                        .deferred(() -> {
                            atTheGate.release();
                            gate.acquireUninterruptibly();
                            return engine.embed(request);
                        });
    }

    private void arrive(int runs) {
        atTheGate.acquireUninterruptibly(runs);
    }
}
