package io.lampejo.functions.generation;

import static io.lampejo.functions.generation.FakeGenerator.STARTED;
import static io.lampejo.functions.generation.FakeGenerator.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.Started;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.http.JsonBytes;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final StreamPolicy POLICY = new StreamPolicy(BEAT, 4, 1024);

    private final ManualOutlet outlet = new ManualOutlet();
    private final List<Throwable> refused = new ArrayList<>();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    /** Events as lines; the text "bad" cannot be written. */
    private static final EventWriter LINES =
            new EventWriter() {
                @Override
                public void write(GenerationEvent event, JsonBytes out) {
                    switch (event) {
                        case TextDelta(int _, String text, var _) -> {
                            out.raw("<half of ");
                            if (text.equals("bad")) {
                                throw new IllegalStateException("a bug");
                            }
                            out.truncate(out.size() - 9).raw(text).raw('\n');
                        }
                        case GenerationEvent other ->
                                out.raw(other.getClass().getSimpleName()).raw('\n');
                    }
                }
            };

    private static final Started KEPT =
            new Started(new Origin.Cache(), new CacheStatus.Hit(Optional.empty()));

    private Play play(Object... steps) {
        return play(Play.script(steps));
    }

    /** The engine's thread is this one. */
    private Play play(Iterator<Play.Step> script) {
        Play play = new Play(script, Runnable::run);
        FieldNames names = new FieldNames("messages", "max_tokens", FieldNames.Shape.NESTED);
        new AnswerStream(outlet, LINES, POLICY, new Refusals(names, "req-1", refused::add))
                .start(Multi.createFrom().publisher(play));
        return play;
    }

    private static TextDelta text(String text) {
        return new TextDelta(0, text, List.of());
    }

    @Test
    void writesAllThatHasComeAtOnce() {
        play(STARTED, text("a"), text("b"), new Finished(USAGE));

        outlet.turn();

        assertThat(outlet.writes).containsExactly("Started\na\nb\nFinished\n");
        assertThat(outlet.opened).isTrue();
        assertThat(outlet.head).hasValue(STARTED);
        assertThat(outlet.ended).isTrue();
        assertThat(outlet.timers()).isZero();
    }

    @Test
    void wakesTheEventLoopOnceForMany() {
        play(STARTED, text("a"), text("b"), gate, text("c"));
        outlet.tasks.remove().run();

        assertThat(outlet.tasks).hasSize(1);
    }

    @Test
    void asksForMoreOnlyAsItWrites() {
        Play play = play(words(100));

        outlet.tasks.remove().run();
        assertThat(play.said).hasValue(4);
        outlet.tasks.remove().run();

        assertThat(outlet.writes).containsExactly("Started\nw0\nw1\nw2\n");
        assertThat(play.said).hasValue(8);
        assertThat(play.asked).hasValue(8);
    }

    @Test
    void writesAKeptAnswerAtOnce() {
        Play play =
                play(
                        Stream.concat(
                                        Stream.of((Play.Step) new Play.Step.Say(KEPT)),
                                        steps(words(100)).skip(1))
                                .iterator());

        outlet.turn();

        assertThat(outlet.writes).hasSize(1);
        assertThat(outlet.ended).isTrue();
        assertThat(play.said).hasValue(102);
    }

    @Test
    void writesALongKeptAnswerInPieces() {
        Play play =
                play(
                        Stream.concat(
                                        Stream.of((Play.Step) new Play.Step.Say(KEPT)),
                                        steps(words(40_000)).skip(1))
                                .iterator());
        outlet.fullAfterWriting = true;

        outlet.turn();
        assertThat(outlet.writes).hasSize(1);
        assertThat(outlet.writes.getFirst().length()).isBetween(60_000, 80_000);
        assertThat(play.asked.get()).isLessThan(20_000);
        outlet.fullAfterWriting = false;
        outlet.drain();
        outlet.turn();

        assertThat(outlet.ended).isTrue();
        assertThat(outlet.text().lines()).hasSize(40_002);
        assertThat(outlet.text()).endsWith("w39999\nFinished\n");
    }

    @Test
    void pausesForASlowReaderAndGoesOnFromThere() {
        Play play = play(words(100));
        outlet.full = true;

        outlet.turn();
        assertThat(play.asked).hasValue(4);
        assertThat(outlet.writes).hasSize(1);
        outlet.drain();
        outlet.turn();

        assertThat(outlet.ended).isTrue();
        assertThat(outlet.text())
                .isEqualTo(
                        "Started\n"
                                + String.join(
                                        "",
                                        IntStream.range(0, 100)
                                                .mapToObj(i -> "w" + i + "\n")
                                                .toList())
                                + "Finished\n");
    }

    @Test
    void aFailureReachesAReaderWhoDoesNotKeepUp() {
        outlet.full = true;
        play(STARTED, text("a"), gate, engineFailed());
        outlet.turn();

        gate.complete(null);
        outlet.turn();

        assertThat(outlet.broken).isTrue();
    }

    @Test
    void aFailureBeforeTheHeadIsLeftToTheCaller() {
        FailureException failure = engineFailed();
        play(failure);

        outlet.turn();

        assertThat(refused).containsExactly(failure);
        assertThat(outlet.writes).isEmpty();
        assertThat(outlet.opened).isFalse();
        assertThat(outlet.timers()).isZero();
    }

    @Test
    void aFailureAfterTheHeadIsAnEventAndBreaksOff() {
        play(STARTED, text("a"), engineFailed());

        outlet.turn();

        assertThat(outlet.text())
                .isEqualTo(
                        "Started\na\ndata: {\"error\":{\"message\":\"The model 'm' failed to compute an answer.\","
                                + "\"type\":\"server_error\",\"param\":null,\"code\":\"engine_failed\"}}\n\n");
        assertThat(outlet.broken).isTrue();
        assertThat(outlet.ended).isFalse();
        assertThat(refused).isEmpty();
        assertThat(outlet.timers()).isZero();
    }

    @Test
    void aStreamThatEndsWithoutItsLastEventFails() {
        play(STARTED, text("a"));

        outlet.turn();

        assertThat(outlet.broken).isTrue();
        assertThat(outlet.text()).startsWith("Started\na\ndata: {\"error\":").endsWith("}}\n\n");
    }

    @Test
    void anEventThatCannotBeWrittenFailsAndCancels() {
        Play play = play(STARTED, text("a"), text("bad"), gate, text("c"));

        outlet.turn();

        assertThat(outlet.text()).startsWith("Started\na\ndata: {\"error\":").endsWith("}}\n\n");
        assertThat(outlet.broken).isTrue();
        assertThat(play.cancelled).isTrue();
    }

    @Test
    void whoLeavesCancels() {
        Play play = play(STARTED, text("a"), gate, text("b"));
        outlet.turn();

        outlet.close();
        gate.complete(null);
        outlet.turn();

        assertThat(play.cancelled).isTrue();
        assertThat(outlet.text()).isEqualTo("Started\na\n");
        assertThat(outlet.timers()).isZero();
    }

    @Test
    void whoLeavesAtOnceCancels() {
        Play play = play(STARTED, text("a"));

        outlet.close();
        outlet.turn();

        assertThat(play.cancelled).isTrue();
        assertThat(play.asked).hasValue(0);
        assertThat(outlet.writes).isEmpty();
    }

    @Test
    void anAnswerThatEndedIsNotCancelled() {
        Play play = play(STARTED, new Finished(USAGE));
        outlet.turn();

        outlet.close();

        assertThat(play.cancelled).isFalse();
    }

    @Test
    void breaksSilenceBeforeTheAnswerBegins() {
        play(gate, STARTED, new ChoiceFinished(0, FinishReason.STOP), new Finished(USAGE));
        outlet.turn();

        outlet.advance(BEAT.minusNanos(1));
        assertThat(outlet.writes).isEmpty();
        assertThat(outlet.opened).isFalse();
        outlet.advance(BEAT.plusNanos(1));
        assertThat(outlet.writes).containsExactly(": ping\n\n", ": ping\n\n");
        assertThat(outlet.opened).isTrue();
        assertThat(outlet.head).isEmpty();
        gate.complete(null);
        outlet.turn();

        assertThat(outlet.text())
                .isEqualTo(": ping\n\n: ping\n\nStarted\nChoiceFinished\nFinished\n");
        assertThat(outlet.ended).isTrue();
    }

    @Test
    void aFailureAfterAHeartbeatIsAnEvent() {
        play(gate, engineFailed());
        outlet.turn();

        outlet.advance(BEAT);
        gate.complete(null);
        outlet.turn();

        assertThat(outlet.text()).startsWith(": ping\n\ndata: {\"error\":");
        assertThat(outlet.broken).isTrue();
        assertThat(refused).isEmpty();
    }

    @Test
    void silenceCountsFromTheLastEvent() {
        play(STARTED, gate, text("a"), new CompletableFuture<Void>(), text("b"));
        outlet.turn();

        outlet.advance(Duration.ofSeconds(10));
        gate.complete(null);
        outlet.turn();
        outlet.advance(Duration.ofSeconds(14));
        assertThat(outlet.text()).isEqualTo("Started\na\n");
        outlet.advance(Duration.ofSeconds(1));

        assertThat(outlet.text()).isEqualTo("Started\na\n: ping\n\n");
        assertThat(outlet.timers()).isEqualTo(1);
    }

    @Test
    void oneWhoDoesNotReadGetsNoHeartbeats() {
        play(STARTED, text("a"), gate);
        outlet.turn();
        outlet.full = true;

        outlet.advance(BEAT.multipliedBy(10));

        assertThat(outlet.text()).isEqualTo("Started\na\n");
    }

    private static FailureException engineFailed() {
        return new FailureException(new Failure.EngineFailed("m"));
    }

    private static Stream<Play.Step> steps(Iterator<Play.Step> script) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(script, Spliterator.ORDERED), false);
    }

    private static Iterator<Play.Step> words(int count) {
        return Stream.concat(
                        Stream.of(STARTED),
                        Stream.concat(
                                IntStream.range(0, count).mapToObj(i -> text("w" + i)),
                                Stream.of(new Finished(USAGE))))
                .map(event -> (Play.Step) new Play.Step.Say(event))
                .iterator();
    }
}
