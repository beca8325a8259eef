package io.lampejo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Generator} promises. Each implementation's test extends this one. */
public abstract class GeneratorContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOKENS = 40;

    /** The generator under test. It serves {@link #model()}, and nobody else uses it. */
    protected abstract Generator generator();

    protected abstract String model();

    /** Most tokens of prompt and answer together. */
    protected abstract int window();

    /**
     * How many tokens were computed so far, over all answers; the first one of each answer, which
     * comes with its prompt, is not counted. See {@code DecodingMeter.stepped}.
     */
    protected abstract long tokensStepped();

    @Test
    void doesNothingBeforeSubscription() {
        long before = tokensStepped();

        Multi<GenerationEvent> unwanted = generator().generate(request("never asked for", 1));
        read(request("asked for", TOKENS, 1));

        assertThat(tokensStepped() - before).isLessThan(TOKENS);
        assertThat(unwanted).isNotNull();
    }

    @Test
    void answersEverySubscriptionAnew() {
        Multi<GenerationEvent> answer = generator().generate(request("twice", 1));

        assertThat(shape(collect(answer))).isEqualTo(shape(collect(answer)));
    }

    @Test
    void beginsWithStartedAndEndsEachChoiceOnceAndFinishesLast() {
        List<GenerationEvent> events = read(request("three ways to go on", TOKENS, 3));

        assertThat(events.getFirst()).isInstanceOf(GenerationEvent.Started.class);
        assertThat(events).filteredOn(GenerationEvent.Started.class::isInstance).hasSize(1);
        assertThat(events.getLast()).isInstanceOf(GenerationEvent.Finished.class);
        assertThat(events).filteredOn(GenerationEvent.Finished.class::isInstance).hasSize(1);
        for (int choice = 0; choice < 3; choice++) {
            List<GenerationEvent> own = of(choice, events);
            assertThat(own)
                    .filteredOn(GenerationEvent.ChoiceFinished.class::isInstance)
                    .containsExactly(own.getLast());
        }
    }

    @Test
    void countsTokensAndKeepsToTheLimit() {
        Usage usage = usage(read(request("count me", 7, 1)));
        Usage single = usage(read(request("count me", 1, 1)));

        assertThat(usage.prompt()).isPositive().isEqualTo(single.prompt());
        assertThat(usage.cached()).isBetween(0, usage.prompt());
        assertThat(usage.completion()).isBetween(1, 7);
        assertThat(single.completion()).isEqualTo(1);
    }

    @Test
    void emitsNothingThatWasNotAskedFor() {
        List<GenerationEvent> whole = read(request("slowly", TOKENS, 1));
        AssertSubscriber<GenerationEvent> reader = subscribe(request("slowly", TOKENS, 1), 0);
        read(request("meanwhile", TOKENS, 1));
        assertThat(reader.getItems()).isEmpty();

        for (int asked = 1; asked <= Math.min(4, whole.size()); asked++) {
            reader.awaitNextItem(PATIENCE);
            read(request("meanwhile", 2, 1));
            assertThat(reader.getItems()).hasSize(asked);
        }
        reader.request(Long.MAX_VALUE);

        assertThat(shape(reader.awaitCompletion(PATIENCE).getItems())).isEqualTo(shape(whole));
    }

    @Test
    void holdsUpNobodyForReadersWhoStop() {
        List<AssertSubscriber<GenerationEvent>> stopped =
                IntStream.range(0, 24)
                        .mapToObj(i -> subscribe(request("stops " + i, TOKENS, 1), i % 3))
                        .toList();

        assertThat(read(request("reads on", TOKENS, 1))).isNotEmpty();

        stopped.forEach(reader -> reader.request(Long.MAX_VALUE));
        for (int i = 0; i < stopped.size(); i++) {
            List<GenerationEvent> events = stopped.get(i).awaitCompletion(PATIENCE).getItems();
            assertThat(shape(events)).isEqualTo(shape(read(request("stops " + i, TOKENS, 1))));
        }
    }

    @Test
    void stopsWithinATokenOnceTheCallerLeaves() throws InterruptedException {
        Leaver leaver = new Leaver();
        generator().generate(request("leave me", window() / 2, 1)).subscribe(leaver);
        assertThat(leaver.gone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        // Those who come later get their first and only tokens with their prompts.
        read(request("next", 1, 1));
        read(request("and next", 1, 1));

        assertThat(tokensStepped() - leaver.steppedThen).isLessThanOrEqualTo(1);
        assertThat(leaver.eventsAfter).isZero();
    }

    @Test
    void answersTheSameAloneAndInCompany() {
        List<GenerationRequest> requests =
                IntStream.range(0, 12)
                        .mapToObj(i -> i % 2 == 0 ? greedy("story " + i) : seeded("story " + i, i))
                        .toList();
        List<List<GenerationEvent>> alone = requests.stream().map(this::read).toList();

        List<AssertSubscriber<GenerationEvent>> together =
                requests.stream().map(request -> subscribe(request, Long.MAX_VALUE)).toList();

        for (int i = 0; i < requests.size(); i++) {
            List<GenerationEvent> inCompany = together.get(i).awaitCompletion(PATIENCE).getItems();
            assertThat(shape(inCompany)).as("request %d", i).isEqualTo(shape(alone.get(i)));
        }
    }

    @Test
    void failsWhereThePromptIsOverTheWindow() {
        AssertSubscriber<GenerationEvent> reader =
                subscribe(request("much ".repeat(window() + 1), 1, 1), Long.MAX_VALUE);

        assertThat(failure(reader)).isInstanceOf(Failure.WindowExceeded.class);
        assertThat(reader.getItems()).isEmpty();
    }

    @Test
    void failsWhoComesAfterTheDeadline() {
        GenerationRequest request =
                new GenerationRequest(
                        model(),
                        new Prompt.Text("too late"),
                        SamplingWish.NONE,
                        output(TOKENS, 1),
                        Tools.NONE,
                        Call.anonymous(Deadline.after(Duration.ZERO, System.nanoTime())));

        AssertSubscriber<GenerationEvent> reader = subscribe(request, Long.MAX_VALUE);

        assertThat(failure(reader)).isEqualTo(new Failure.DeadlineExceeded(Duration.ZERO));
        assertThat(reader.getItems()).isEmpty();
    }

    private List<GenerationEvent> read(GenerationRequest request) {
        return collect(generator().generate(request));
    }

    private static List<GenerationEvent> collect(Multi<GenerationEvent> answer) {
        return answer.collect().asList().await().atMost(PATIENCE);
    }

    private AssertSubscriber<GenerationEvent> subscribe(GenerationRequest request, long demand) {
        return generator()
                .generate(request)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private GenerationRequest request(String text, int choices) {
        return request(text, TOKENS, choices);
    }

    private GenerationRequest request(String text, int maxTokens, int choices) {
        return request(text, output(maxTokens, choices), sampling(0, OptionalLong.of(7)));
    }

    private GenerationRequest greedy(String text) {
        return request(text, output(TOKENS, 1), sampling(0, OptionalLong.empty()));
    }

    private GenerationRequest seeded(String text, long seed) {
        return request(text, output(TOKENS, 1), sampling(1, OptionalLong.of(seed)));
    }

    private GenerationRequest request(String text, Output output, SamplingWish sampling) {
        return new GenerationRequest(
                model(),
                new Prompt.Text(text),
                sampling,
                output,
                Tools.NONE,
                Call.anonymous(Deadline.after(PATIENCE, System.nanoTime())));
    }

    private static Output output(int maxTokens, int choices) {
        return new Output(
                choices,
                OptionalInt.of(maxTokens),
                List.of(),
                new AnswerFormat.Text(),
                OptionalInt.empty());
    }

    private static SamplingWish sampling(double temperature, OptionalLong seed) {
        return new SamplingWish(
                OptionalDouble.of(temperature),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of(),
                seed);
    }

    /** What must be the same each time: reuse may differ. */
    private static List<Object> shape(List<GenerationEvent> events) {
        return events.stream()
                .<Object>map(event ->
                        switch (event) {
                            case GenerationEvent.Started _ -> "started";
                            case GenerationEvent.Finished(Usage usage, _) ->
                                    List.of(usage.prompt(), usage.completion());
                            case GenerationEvent other -> other;
                        })
                .toList();
    }

    private static List<GenerationEvent> of(int choice, List<GenerationEvent> events) {
        return events.stream()
                .filter(event ->
                        switch (event) {
                            case GenerationEvent.TextDelta text -> text.choice() == choice;
                            case GenerationEvent.ToolCallStarted call -> call.choice() == choice;
                            case GenerationEvent.ToolCallDelta call -> call.choice() == choice;
                            case GenerationEvent.ChoiceFinished end -> end.choice() == choice;
                            case GenerationEvent.Started _, GenerationEvent.Finished _ -> false;
                        })
                .toList();
    }

    private static Usage usage(List<GenerationEvent> events) {
        return ((GenerationEvent.Finished) events.getLast()).usage();
    }

    private static Failure failure(AssertSubscriber<GenerationEvent> reader) {
        return ((FailureException) reader.awaitFailure(PATIENCE).getFailure()).failure();
    }

    /** Leaves at the second event, which every answer has, on the thread that delivers it. */
    private final class Leaver implements Flow.Subscriber<GenerationEvent> {
        final CountDownLatch gone = new CountDownLatch(1);
        volatile long steppedThen;
        volatile int eventsAfter;
        private int events;
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(GenerationEvent event) {
            events++;
            if (events == 2) {
                steppedThen = tokensStepped();
                subscription.cancel();
                gone.countDown();
            } else if (events > 2) {
                eventsAfter = events - 2;
            }
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
