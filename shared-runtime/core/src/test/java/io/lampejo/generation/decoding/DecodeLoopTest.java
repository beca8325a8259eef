package io.lampejo.generation.decoding;

import static io.lampejo.generation.decoding.Requests.choices;
import static io.lampejo.generation.decoding.Requests.endless;
import static io.lampejo.generation.decoding.Requests.greedy;
import static io.lampejo.generation.decoding.Requests.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodeLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WINDOW = 1024;
    private static final DecodingPolicy ROOMY =
            new DecodingPolicy(20_000, 1 << 20, 64, Duration.ofMillis(50), 8);

    private final AtomicLong now = new AtomicLong();
    private final StepGate gate = new StepGate();
    private final MeterLog meter = new MeterLog();
    private HashingDecoder decoder = new HashingDecoder(4, WINDOW);
    private DecodeLoop loop = loop(ROOMY);

    @AfterEach
    void nothingIsLeftBehind() {
        gate.open();
        loop.close();
        decoder.verifyAllGivenBack();
    }

    @Test
    void answersWithTheEventsOfTheContinuation() {
        int[] prompt = prompt(1, 10);

        List<GenerationEvent> events = all(send(greedy(prompt, 20)));

        assertThat(events.getFirst()).isInstanceOf(GenerationEvent.Started.class);
        assertThat(events.subList(1, events.size() - 1))
                .isEqualTo(GreedyContinuation.alone(prompt, 20, 0));
        assertThat(events.getLast()).isEqualTo(new GenerationEvent.Finished(usage(10, 0, events)));
    }

    @Test
    void doesNothingBeforeSubscription() {
        Multi<GenerationEvent> answer = loop.answer(greedy(prompt(1, 10), 5));
        all(send(greedy(prompt(2, 7), 1)));

        assertThat(decoder.prefilledTokens).hasValue(7);
        all(subscribe(answer, Long.MAX_VALUE));
        assertThat(decoder.prefilledTokens).hasValue(17);
    }

    @Test
    void answersOneSubscriberOnly() {
        Multi<GenerationEvent> answer = loop.answer(greedy(prompt(1, 10), 5));
        all(subscribe(answer, Long.MAX_VALUE));

        subscribe(answer, Long.MAX_VALUE)
                .awaitFailure(PATIENCE)
                .assertFailedWith(IllegalStateException.class);
    }

    @Test
    void refusesWhatCannotFitTheWindow() {
        assertThatThrownBy(() -> loop.answer(greedy(prompt(1, 1000), 25)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loop.answer(greedy(prompt(1, 1000), Integer.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        all(send(Requests.of(prompt(1, 1000), 24, endless())));
    }

    @Test
    void deliversNothingThatWasNotAskedFor() {
        int[] prompt = prompt(1, 10);
        AssertSubscriber<GenerationEvent> reader = send(greedy(prompt, 20), 0);
        all(send(greedy(prompt(2, 10), 20)));

        assertThat(reader.getItems()).isEmpty();
        for (int asked = 1; asked <= 3; asked++) {
            reader.awaitNextItem(PATIENCE);
            all(send(greedy(prompt(2 + asked, 10), 5)));
            assertThat(reader.getItems()).hasSize(asked);
        }
        reader.request(Long.MAX_VALUE);
        assertThat(texts(all(reader))).isEqualTo(texts(GreedyContinuation.alone(prompt, 20, 0)));
    }

    @Test
    void isDoneWithAnAnswerBeforeItsReaderIs() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AssertSubscriber<GenerationEvent> reader =
                subscribe(loop.answer(request(3, over::countDown)), 0);

        assertThat(over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(reader.getItems()).isEmpty();
        reader.request(Long.MAX_VALUE);
        all(reader);
    }

    @Test
    void isDoneOnceWithAnAnswerWhoseReaderLeaves() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(2);
        AssertSubscriber<GenerationEvent> reader =
                subscribe(loop.answer(request(900, over::countDown)), 1);
        reader.awaitNextItem(PATIENCE);

        reader.cancel();
        all(send(greedy(prompt(2, 10), 5)));

        assertThat(over.getCount()).isEqualTo(1);
    }

    private DecodeRequest request(int maxTokens, Runnable whenOver) {
        return new DecodeRequest(
                prompt(5, 10),
                maxTokens,
                List.of(endless()),
                Decoder.Rounding.ANY,
                call(Requests.BUDGET),
                whenOver);
    }

    @Test
    void parksAReaderThatStopsAndGoesOnWhereItWas() {
        reopen(1, ROOMY);
        int[] prompt = prompt(1, 100);
        AssertSubscriber<GenerationEvent> stopped = send(Requests.of(prompt, 200, endless()), 3);

        all(send(greedy(prompt(2, 10), 20)));
        all(send(greedy(prompt(3, 10), 20)));
        assertThat(loop.stats().parked()).isEqualTo(1);
        assertThat(stopped.getItems()).hasSize(3);
        stopped.request(Long.MAX_VALUE);
        List<GenerationEvent> events = all(stopped);

        Continuation alone = endless();
        reopen(1, ROOMY);
        assertThat(texts(events)).isEqualTo(texts(all(send(Requests.of(prompt, 200, alone)))));
    }

    @Test
    void generatesNoMoreThanTheBacklogForAReaderThatStops() {
        AssertSubscriber<GenerationEvent> stopped =
                send(Requests.of(prompt(1, 10), 500, endless()), 0);
        all(send(Requests.of(prompt(2, 10), 100, endless())));

        assertThat(decoder.steppedTokens.get()).isLessThanOrEqualTo(99 + 8);
        stopped.cancel();
    }

    @Test
    void stopsWithinATokenOnceTheCallerLeaves() throws InterruptedException {
        Leaver leaver = new Leaver(5);
        loop.answer(Requests.of(prompt(1, 10), 1000, endless())).subscribe(leaver);
        leaver.awaitLast();

        all(send(greedy(prompt(2, 10), 1)));
        all(send(greedy(prompt(3, 10), 1)));

        assertThat(leaver.seen).hasValue(5);
        // Started and the first text come with the prompt; each of the other three took a step.
        assertThat(decoder.steppedTokens).hasValue(3);
        assertThat(meter.abandoned).hasValue(1);
    }

    @Test
    void countsTheCallerWhoLeavesDuringAStep() {
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> gone = send(Requests.of(prompt(1, 10), 100, endless()));
        gate.arrive();

        gone.cancel();
        gate.open();
        all(send(greedy(prompt(2, 10), 5)));

        assertThat(meter.abandoned).hasValue(1);
    }

    @Test
    void neverRunsThoseWhoLeaveWhileTheyWait() {
        reopen(1, ROOMY);
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> first = send(Requests.of(prompt(1, 10), 4, endless()));
        gate.arrive();
        AssertSubscriber<GenerationEvent> gone = send(choices(prompt(2, 100), 10, 3));
        AssertSubscriber<GenerationEvent> last = send(greedy(prompt(3, 20), 4));

        gone.cancel();
        gate.open();
        all(first);
        all(last);

        assertThat(decoder.prefilledTokens).hasValue(30);
        assertThat(gone.getItems()).isEmpty();
        assertThat(loop.stats().waiting()).isZero();
        assertThat(meter.abandoned).hasValue(1);
    }

    @Test
    void failsWhoWaitsPastTheDeadlineAndNeverRunsIt() {
        reopen(1, ROOMY);
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> first =
                send(Requests.of(prompt(1, 10), 4, endless()), Long.MAX_VALUE);
        gate.arrive();
        AssertSubscriber<GenerationEvent> late = send(until(Duration.ofSeconds(1), 30));

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        gate.open();

        assertThat(failure(late)).isEqualTo(new Failure.DeadlineExceeded(Duration.ofSeconds(1)));
        all(first);
        assertThat(decoder.prefilledTokens).hasValue(10);
        assertThat(loop.stats().waiting()).isZero();
    }

    @Test
    void failsWhoRunsPastTheDeadline() {
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> late = send(until(Duration.ofSeconds(1), 30));
        gate.arrive();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        gate.pass(1);

        assertThat(failure(late)).isInstanceOf(Failure.DeadlineExceeded.class);
        assertThat(decoder.steps).hasValue(1);
    }

    @Test
    void failsWhoIsParkedPastTheDeadlineOnceItReadsAgain() {
        reopen(1, ROOMY);
        AssertSubscriber<GenerationEvent> late = send(until(Duration.ofSeconds(1), 500), 1);
        all(send(greedy(prompt(2, 10), 5)));

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        all(send(greedy(prompt(3, 10), 5)));
        all(send(greedy(prompt(4, 10), 5)));
        assertThat(loop.stats().parked()).isZero();
        late.request(Long.MAX_VALUE);

        assertThat(failure(late)).isInstanceOf(Failure.DeadlineExceeded.class);
        assertThat(late.getItems()).hasSizeBetween(8, 9);
    }

    @Test
    void looksAtTheDeadlinesOfParkedReadersWhileItSleeps() {
        AssertSubscriber<GenerationEvent> late = send(until(Duration.ofSeconds(1), 500), 1);
        while (loop.stats().parked() == 0) {
            Thread.onSpinWait();
        }

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        while (loop.stats().parked() > 0) {
            Thread.yield();
        }
        late.request(Long.MAX_VALUE);

        assertThat(failure(late)).isInstanceOf(Failure.DeadlineExceeded.class);
    }

    @Test
    void turnsAwayWhatIsTooMuchAndSaysWhenToComeBack() {
        reopen(1, new DecodingPolicy(3, 1 << 20, 64, Duration.ZERO, 8));
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> first = send(Requests.of(prompt(1, 10), 4, endless()));
        gate.arrive();
        List<AssertSubscriber<GenerationEvent>> waiting =
                IntStream.range(2, 5).mapToObj(i -> send(greedy(prompt(i, 10), 4))).toList();
        AssertSubscriber<GenerationEvent> refused = send(greedy(prompt(9, 10), 4));

        assertThat(failure(refused))
                .isInstanceOfSatisfying(
                        Failure.Overloaded.class,
                        overloaded ->
                                assertThat(overloaded.retryAfter())
                                        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        assertThat(loop.stats().waiting()).isEqualTo(3);
        gate.open();
        all(first);
        waiting.forEach(DecodeLoopTest::all);
        all(send(greedy(prompt(9, 10), 4)));
    }

    @Test
    void letsARequestOfManyChoicesInWhereThereIsAPlace() {
        reopen(1, new DecodingPolicy(1, 1 << 20, 64, Duration.ZERO, 8));

        List<GenerationEvent> events = all(send(choices(prompt(1, 10), 5, 4)));

        assertThat(events).filteredOn(GenerationEvent.ChoiceFinished.class::isInstance).hasSize(4);
        assertThat(loop.stats().waiting()).isZero();
    }

    @Test
    void failsOnlyTheOneWhosePromptTheEngineCannotRead() {
        int[] bad = prompt(1, 30);
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void prefill(int[] tokens, int from, int to) {
                        if (tokens[0] == bad[0] && tokens[1] == bad[1]) {
                            throw new IllegalStateException("prefill broke");
                        }
                    }
                };
        int[] good = prompt(2, 30);
        AssertSubscriber<GenerationEvent> before = send(greedy(good, 40));
        AssertSubscriber<GenerationEvent> failed = send(choices(bad, 10, 3));

        assertThat(failure(failed)).isEqualTo(new Failure.EngineFailed("hashing"));
        assertThat(texts(all(before))).isEqualTo(texts(GreedyContinuation.alone(good, 40, 0)));
        assertThat(all(send(greedy(prompt(3, 30), 10)))).isNotEmpty();
        assertThat(loop.stats().waiting()).isZero();
    }

    @Test
    void failsThoseInABrokenStepAndGoesOnWithTheOthers() {
        reopen(2, ROOMY);
        AtomicInteger steps = new AtomicInteger();
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void step(int count) {
                        gate.step(count);
                        if (steps.incrementAndGet() == 3) {
                            throw new FailureException(new Failure.EngineFailed("the engine"));
                        }
                    }
                };
        AssertSubscriber<GenerationEvent> one = send(Requests.of(prompt(1, 10), 50, endless()));
        AssertSubscriber<GenerationEvent> two = send(Requests.of(prompt(2, 10), 50, endless()));
        AssertSubscriber<GenerationEvent> waits = send(Requests.of(prompt(3, 10), 50, endless()));
        gate.open();

        assertThat(failure(one)).isEqualTo(new Failure.EngineFailed("the engine"));
        assertThat(failure(two)).isEqualTo(new Failure.EngineFailed("the engine"));
        assertThat(texts(all(waits))).hasSize(50);
    }

    @Test
    void failsOnlyTheAnswerWhoseContinuationBreaks() {
        Continuation broken =
                new GreedyContinuation(0) {
                    private int tokens;

                    @Override
                    public int next(float[] logits, List<GenerationEvent> events) {
                        if (++tokens == 4) {
                            throw new IllegalStateException("no token");
                        }
                        logits[END] = Float.NEGATIVE_INFINITY;
                        return super.next(logits, events);
                    }
                };
        int[] good = prompt(2, 30);
        AssertSubscriber<GenerationEvent> failed =
                send(Requests.of(prompt(1, 10), 50, broken, endless()));
        AssertSubscriber<GenerationEvent> other = send(greedy(good, 40));

        assertThat(failure(failed)).isEqualTo(new Failure.EngineFailed("hashing"));
        assertThat(texts(all(other))).isEqualTo(texts(GreedyContinuation.alone(good, 40, 0)));
    }

    @Test
    void losesNoOneElseWhereARowCannotBeMoved() {
        AtomicInteger copies = new AtomicInteger();
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void step(int count) {
                        gate.step(count);
                    }

                    @Override
                    public void copy() {
                        if (copies.incrementAndGet() == 1) {
                            throw new IllegalStateException("copy broke");
                        }
                    }
                };
        List<AssertSubscriber<GenerationEvent>> streams =
                IntStream.range(0, 4)
                        .mapToObj(i -> send(Requests.of(prompt(i, 10), 30, endless())))
                        .toList();
        while (loop.stats().running() < 4) {
            gate.pass(1);
            gate.arrive();
        }
        streams.getFirst().cancel(); // the last row moves into its place
        gate.open();

        assertThat(failure(streams.get(3))).isEqualTo(new Failure.EngineFailed("hashing"));
        assertThat(texts(all(streams.get(1)))).hasSize(30);
        assertThat(texts(all(streams.get(2)))).hasSize(30);
    }

    @Test
    void answersAllTheSameWhereBlocksCannotBeKept() {
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void save() {
                        throw new OutOfMemoryError("native");
                    }
                };
        int[] prompt = prompt(1, 300);

        assertThat(texts(all(send(greedy(prompt, 100)))))
                .isEqualTo(texts(GreedyContinuation.alone(prompt, 100, 0)));
        assertThat(loop.stats().keptBytes()).isZero();
    }

    @Test
    void failsOnlyTheOneWhoseBlocksCannotBeRestored() {
        int[] prompt = prompt(1, 300);
        all(send(greedy(prompt, 1)));
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void restore() {
                        throw new IllegalStateException("restore broke");
                    }
                };

        assertThat(failure(send(greedy(prompt, 1)))).isEqualTo(new Failure.EngineFailed("hashing"));
        assertThat(texts(all(send(greedy(prompt(2, 300), 9))))).isNotEmpty();
    }

    @Test
    void survivesASubscriberThatThrows() {
        Multi<GenerationEvent> answer = loop.answer(Requests.of(prompt(1, 10), 500, endless()));
        answer.subscribe(
                new Leaver(3) {
                    @Override
                    public void onNext(GenerationEvent event) {
                        if (seen.incrementAndGet() == 3) {
                            throw new IllegalStateException("a bad subscriber");
                        }
                    }
                });

        all(send(greedy(prompt(2, 10), 50)));

        assertThat(meter.abandoned).hasValue(1);
    }

    @Test
    void sharesThePromptAmongTheChoices() {
        int[] prompt = prompt(1, 64 * 4 + 10);

        List<GenerationEvent> events = all(send(choices(prompt, 30, 4)));

        assertThat(decoder.prefilledTokens).hasValue(prompt.length + 3 * 10);
        for (int choice = 0; choice < 4; choice++) {
            assertThat(of(choice, events)).isEqualTo(GreedyContinuation.alone(prompt, 30, choice));
        }
        assertThat(events.getLast()).isEqualTo(new GenerationEvent.Finished(usage(266, 0, events)));
    }

    @Test
    void reusesAnEarlierTurnAndSaysHowMuch() {
        int[] first = prompt(1, 150);
        List<GenerationEvent> answer = all(send(Requests.of(first, 100, endless())));
        int[] second =
                IntStream.concat(
                                IntStream.concat(IntStream.of(first), tokens(answer)),
                                IntStream.of(prompt(2, 20)))
                        .toArray();

        List<GenerationEvent> events = all(send(greedy(second, 30)));

        // 249 tokens had keys and values at the end of the first turn: three whole blocks.
        assertThat(((GenerationEvent.Finished) events.getLast()).usage().cached()).isEqualTo(192);
        assertThat(of(0, events)).isEqualTo(GreedyContinuation.alone(second, 30, 0));
        assertThat(decoder.prefilledTokens).hasValue(150 + 270 - 192);
    }

    @Test
    void neverSharesBetweenTenants() {
        int[] prompt = prompt(1, 200);
        all(send(Requests.by("alice", prompt, 5)));

        Usage stranger = last(all(send(Requests.by("bob", prompt, 5))));
        Usage again = last(all(send(Requests.by("alice", prompt, 5))));

        assertThat(stranger.cached()).isZero();
        assertThat(again.cached()).isEqualTo(192);
    }

    @Test
    void makesTheYoungestWaitWhereTheCacheIsTooSmall() {
        reopen(4, new DecodingPolicy(100, WINDOW * 10, 64, Duration.ofMillis(50), 8));
        AtomicInteger readAgain = new AtomicInteger();
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void prefill(int[] tokens, int from, int to) {
                        if (to > 200) {
                            readAgain.incrementAndGet();
                        }
                    }
                };
        List<int[]> prompts = IntStream.range(0, 4).mapToObj(i -> prompt(i, 200)).toList();

        List<AssertSubscriber<GenerationEvent>> streams =
                prompts.stream().map(p -> send(Requests.of(p, 600, endless()))).toList();
        List<List<GenerationEvent>> together = streams.stream().map(DecodeLoopTest::all).toList();

        assertThat(readAgain).as("streams that had to wait again").hasPositiveValue();
        assertThat(decoder.peakBytes.get()).isLessThanOrEqualTo(WINDOW * 10);
        reopen(1, ROOMY);
        for (int i = 0; i < 4; i++) {
            assertThat(texts(together.get(i)))
                    .isEqualTo(texts(all(send(Requests.of(prompts.get(i), 600, endless())))));
        }
    }

    @Test
    void makesAPromptWaitAgainWhereARunningStreamNeedsItsRoom() {
        reopen(2, new DecodingPolicy(100, 1, 512, Duration.ofMillis(1), 2000));
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void prefill(int[] tokens, int from, int to) {
                        now.addAndGet((to - from) * 100_000_000L);
                    }

                    @Override
                    public void step(int count) {
                        gate.step(count);
                    }
                };
        AssertSubscriber<GenerationEvent> stream = send(Requests.of(prompt(1, 10), 900, endless()));
        gate.pass(400);
        for (int step = 0; step <= 400; step++) {
            gate.arrive();
        }

        int[] prompt = prompt(2, 600);
        AssertSubscriber<GenerationEvent> waits = send(greedy(prompt, 5));
        gate.open();

        assertThat(texts(all(waits))).isEqualTo(texts(GreedyContinuation.alone(prompt, 5, 0)));
        all(stream);
        assertThat(decoder.prefilledTokens.get()).as("read twice").isGreaterThan(610 + 16);
        loop.close();
        assertThat(loop.stats().waiting()).isZero();
        assertThat(decoder.peakBytes.get()).isLessThanOrEqualTo(WINDOW * 10);
    }

    @Test
    void keepsNoMoreThanTheBudgetEvenForOneLongStream() {
        reopen(1, new DecodingPolicy(100, 1, 64, Duration.ofMillis(50), 8));

        for (int turn = 0; turn < 3; turn++) {
            all(send(Requests.of(prompt(1, 500), 500, endless())));
        }

        assertThat(decoder.peakBytes.get()).isLessThanOrEqualTo(WINDOW * 10);
    }

    @Test
    void holdsUpRunningStreamsNoLongerThanToldAndStillReadsLongPrompts() {
        reopen(4, new DecodingPolicy(100, 1 << 20, 512, Duration.ofMillis(50), 2000));
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void prefill(int[] tokens, int from, int to) {
                        now.addAndGet((to - from) * 1_000_000L); // 1 ms a token
                    }

                    @Override
                    public void step(int count) {
                        gate.step(count);
                        now.addAndGet(10_000_000L);
                    }
                };
        AssertSubscriber<GenerationEvent> stream =
                send(Requests.of(prompt(1, 100), 900, endless()));
        gate.arrive();
        int before = decoder.runs().size();
        List<AssertSubscriber<GenerationEvent>> prompts = new ArrayList<>();
        prompts.add(send(greedy(prompt(2, 1000), 1)));
        for (int i = 0; i < 20; i++) {
            prompts.add(send(greedy(prompt(3 + i, i % 2 == 0 ? 20 : 200), 1)));
        }
        gate.open();
        prompts.forEach(DecodeLoopTest::all);
        all(stream);

        List<Integer> runs = decoder.runs();
        int sinceStep = 0;
        for (int run : runs.subList(before, runs.size())) {
            sinceStep = run == 0 ? 0 : sinceStep + run;
            assertThat(sinceStep).as("tokens, and ms, between two steps").isLessThanOrEqualTo(50);
        }
    }

    @Test
    void readsPromptsHoweverSlowTheyAre() {
        reopen(4, new DecodingPolicy(100, 1 << 20, 512, Duration.ofMillis(1), 2000));
        decoder.faults =
                new HashingDecoder.Faults() {
                    @Override
                    public void prefill(int[] tokens, int from, int to) {
                        now.addAndGet((to - from) * 100_000_000L);
                    }
                };
        AssertSubscriber<GenerationEvent> stream =
                send(
                        new DecodeRequest(
                                prompt(1, 100), 900, List.of(endless()), call(Duration.ofDays(9))));

        all(
                send(
                        new DecodeRequest(
                                prompt(2, 600),
                                2,
                                List.of(new GreedyContinuation(0)),
                                call(Duration.ofDays(9)))));

        // At least 16 tokens between any two steps.
        assertThat(decoder.prefills.get()).isLessThanOrEqualTo(2 + 600 / 16 + 1);
        all(stream);
    }

    @Test
    void readsPromptsInChunksSmallerThanItsLeast() {
        reopen(2, new DecodingPolicy(100, 1 << 20, 3, Duration.ZERO, 8));
        int[] prompt = prompt(1, 100);

        List<AssertSubscriber<GenerationEvent>> both =
                List.of(send(greedy(prompt, 50)), send(greedy(prompt(2, 100), 50)));

        both.forEach(DecodeLoopTest::all);
        assertThat(texts(both.getFirst().getItems()))
                .isEqualTo(texts(GreedyContinuation.alone(prompt, 50, 0)));
    }

    @Test
    void servesTenThousandThatWait() {
        reopen(8, ROOMY);
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> first = send(Requests.of(prompt(0, 5), 9, endless()));
        gate.arrive();
        List<AssertSubscriber<GenerationEvent>> crowd =
                IntStream.range(0, 10_000).mapToObj(i -> send(greedy(prompt(i, 5), 4))).toList();
        assertThat(loop.stats().waiting()).isEqualTo(10_000);

        gate.open();
        all(first);
        crowd.forEach(DecodeLoopTest::all);

        for (int i = 0; i < crowd.size(); i += 97) {
            assertThat(texts(crowd.get(i).getItems()))
                    .isEqualTo(texts(GreedyContinuation.alone(prompt(i, 5), 4, 0)));
        }
        assertThat(loop.stats().waiting()).isZero();
    }

    @Test
    void tellsWhatItIsBusyWith() {
        reopen(2, ROOMY);
        decoder.faults = gate;
        List<AssertSubscriber<GenerationEvent>> streams =
                IntStream.range(0, 3)
                        .mapToObj(i -> send(Requests.of(prompt(i, 100), 20, endless())))
                        .toList();
        while (loop.stats().running() < 2) {
            gate.pass(1);
            gate.arrive();
        }

        DecodingStats busy = loop.stats();
        assertThat(busy.running()).isEqualTo(2);
        assertThat(busy.waiting()).isEqualTo(1);
        assertThat(busy.parked()).isZero();
        assertThat(busy.runningBytes()).isBetween(2000L, 2200L);
        assertThat(busy.keptBytes()).isEqualTo(2 * 64 * 10);
        gate.open();
        streams.forEach(DecodeLoopTest::all);
        loop.close();
        assertThat(loop.stats()).isEqualTo(new DecodingStats(0, 0, 0, 0, 0));
    }

    @Test
    void tellsTheMeterWhatItDoes() {
        int[] prompt = prompt(1, 200);
        all(send(Requests.of(prompt, 10, endless(), endless())));
        all(send(Requests.of(prompt, 10, endless())));

        loop.close();

        assertThat(meter.firstTokens).hasValue(2);
        assertThat(meter.read).hasValue(200 + 8 + 8);
        assertThat(meter.reused).hasValue(192 + 192);
        assertThat(meter.stepped).hasValue(3 * 9);
        assertThat(meter.stepped.get()).isEqualTo(decoder.steppedTokens.get());
        assertThat(meter.abandoned).hasValue(0);
    }

    @Test
    void failsWhateverIsUnderWayWhenItCloses() throws InterruptedException {
        reopen(1, ROOMY);
        AssertSubscriber<GenerationEvent> parked =
                send(Requests.of(prompt(0, 10), 100, endless()), 0);
        all(send(greedy(prompt(3, 10), 5)));
        decoder.faults = gate;
        AssertSubscriber<GenerationEvent> runs = send(Requests.of(prompt(1, 10), 100, endless()));
        gate.arrive();
        AssertSubscriber<GenerationEvent> waits = send(greedy(prompt(2, 10), 10));

        Thread closer = Thread.ofVirtual().start(loop::close);
        while (closer.getState() == Thread.State.RUNNABLE
                || closer.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        gate.open();
        closer.join();

        parked.request(Long.MAX_VALUE);
        for (AssertSubscriber<GenerationEvent> one : List.of(parked, runs, waits)) {
            assertThat(failure(one)).isInstanceOf(Failure.Overloaded.class);
        }
        assertThat(failure(send(greedy(prompt(2, 10), 10)))).isInstanceOf(Failure.Overloaded.class);
    }

    @Test
    void isNotClosedOnItsOwnThread() {
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        loop.answer(Requests.of(prompt(1, 10), 100, endless()))
                .subscribe()
                .with(
                        event -> {
                            try {
                                loop.close();
                            } catch (IllegalStateException e) {
                                refused.complete(e);
                            }
                        },
                        failure -> {});

        assertThat(refused.join()).hasMessageContaining("own thread");
        all(send(greedy(prompt(2, 10), 10)));
    }

    private DecodeLoop loop(DecodingPolicy policy) {
        return new DecodeLoop("hashing", decoder, policy, meter, now::get);
    }

    private void reopen(int rows, DecodingPolicy policy) {
        loop.close();
        decoder.verifyAllGivenBack();
        decoder = new HashingDecoder(rows, WINDOW);
        loop = loop(policy);
    }

    private DecodeRequest until(Duration budget, int maxTokens) {
        return new DecodeRequest(prompt(77, 10), maxTokens, List.of(endless()), call(budget));
    }

    private Call call(Duration budget) {
        return new Call("anonymous", Deadline.after(budget, now.get()), CacheUse.DEFAULT);
    }

    private AssertSubscriber<GenerationEvent> send(DecodeRequest request) {
        return send(request, Long.MAX_VALUE);
    }

    private AssertSubscriber<GenerationEvent> send(DecodeRequest request, long demand) {
        // Its deadline is on the test's clock.
        DecodeRequest timed =
                request.call().deadline().budget().equals(Requests.BUDGET)
                        ? new DecodeRequest(
                                request.prompt(),
                                request.maxTokens(),
                                request.choices(),
                                new Call(
                                        request.call().tenant(),
                                        Deadline.after(Requests.BUDGET, now.get()),
                                        CacheUse.DEFAULT))
                        : request;
        return subscribe(loop.answer(timed), demand);
    }

    private static AssertSubscriber<GenerationEvent> subscribe(
            Multi<GenerationEvent> answer, long demand) {
        return answer.subscribe().withSubscriber(AssertSubscriber.create(demand));
    }

    private static List<GenerationEvent> all(AssertSubscriber<GenerationEvent> reader) {
        return reader.awaitCompletion(PATIENCE).getItems();
    }

    private static Failure failure(AssertSubscriber<GenerationEvent> reader) {
        return ((FailureException) reader.awaitFailure(PATIENCE).getFailure()).failure();
    }

    private static Usage last(List<GenerationEvent> events) {
        return ((GenerationEvent.Finished) events.getLast()).usage();
    }

    private static List<GenerationEvent> texts(List<GenerationEvent> events) {
        return events.stream().filter(GenerationEvent.TextDelta.class::isInstance).toList();
    }

    private static List<GenerationEvent> of(int choice, List<GenerationEvent> events) {
        return events.stream()
                .filter(event ->
                        switch (event) {
                            case GenerationEvent.TextDelta text -> text.choice() == choice;
                            case GenerationEvent.ChoiceFinished end -> end.choice() == choice;
                            default -> false;
                        })
                .toList();
    }

    private static IntStream tokens(List<GenerationEvent> events) {
        return texts(events).stream()
                .mapToInt(event ->
                        Integer.parseInt(((GenerationEvent.TextDelta) event).text().strip()));
    }

    /** A text for each token, and one end token for each choice that stopped. */
    private static Usage usage(int prompt, int cached, List<GenerationEvent> events) {
        long stops =
                events.stream()
                        .filter(event ->
                                event instanceof GenerationEvent.ChoiceFinished end
                                        && end.reason() == FinishReason.STOP)
                        .count();
        return new Usage(prompt, cached, texts(events).size() + (int) stops);
    }

    /** Cancels when it has seen so many events. */
    private static class Leaver implements Flow.Subscriber<GenerationEvent> {
        final AtomicInteger seen = new AtomicInteger();
        private final CountDownLatch last = new CountDownLatch(1);
        private final int most;
        private Flow.Subscription subscription;

        Leaver(int most) {
            this.most = most;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(GenerationEvent event) {
            if (seen.incrementAndGet() == most) {
                subscription.cancel();
                last.countDown();
            }
        }

        void awaitLast() throws InterruptedException {
            assertThat(last.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }

    private static final class MeterLog implements DecodingMeter {
        final AtomicInteger firstTokens = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger reused = new AtomicInteger();
        final AtomicLong stepped = new AtomicLong();
        final AtomicInteger abandoned = new AtomicInteger();

        @Override
        public void firstToken(Duration waited) {
            firstTokens.incrementAndGet();
        }

        @Override
        public void prefilled(int tokens, int found, Duration time) {
            read.addAndGet(tokens);
            reused.addAndGet(found);
        }

        @Override
        public void stepped(int sequences, Duration time) {
            stepped.addAndGet(sequences);
        }

        @Override
        public void abandoned() {
            abandoned.incrementAndGet();
        }
    }
}
