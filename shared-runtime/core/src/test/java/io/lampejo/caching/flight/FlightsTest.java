package io.lampejo.caching.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlightsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScheduledExecutorService helpers = Executors.newScheduledThreadPool(2);
    private final Flights<String> flights = new Flights<>(helpers, System::nanoTime);
    private final ManualAnswer answer = new ManualAnswer();

    @AfterEach
    void nobodyFlies() {
        helpers.shutdownNow();
        assertThat(flights.size()).isZero();
    }

    @Test
    void computesOnceForAThousand() {
        List<AssertSubscriber<GenerationEvent>> readers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            readers.add(board(Long.MAX_VALUE));
        }

        List<GenerationEvent> events = ManualAnswer.words(20);
        events.forEach(answer::say);
        answer.end();

        for (AssertSubscriber<GenerationEvent> reader : readers) {
            assertThat(reader.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
        }
    }

    @Test
    void doesNothingBeforeSubscription() {
        Multi<GenerationEvent> unwanted = multi(Traveller.patient());

        assertThat(flights.size()).isZero();
        assertThat(answer.subscribed).isFalse();
        assertThat(unwanted).isNotNull();
    }

    @Test
    void showsThoseWhoComeLaterTheBeginning() {
        List<GenerationEvent> events = ManualAnswer.words(3);
        board(Long.MAX_VALUE);
        answer.say(events.get(0));
        answer.say(events.get(1));

        AssertSubscriber<GenerationEvent> late = board(Long.MAX_VALUE);

        assertThat(late.getItems()).isEqualTo(events.subList(0, 2));
        land(events.subList(2, events.size()));
        assertThat(late.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
    }

    @Test
    void asksAsFarAsTheFastestReader() {
        AssertSubscriber<GenerationEvent> slow = board(1);
        assertThat(answer.asked).hasValue(1);

        AssertSubscriber<GenerationEvent> fast = board(5);
        assertThat(answer.asked).hasValue(5);
        slow.request(3);
        assertThat(answer.asked).as("others asked for that").hasValue(5);
        slow.request(3);

        assertThat(answer.asked).hasValue(7);
        fast.cancel();
        slow.cancel();
    }

    @Test
    void runsNotFarAheadForAReaderWhoMayLeave() {
        AssertSubscriber<GenerationEvent> greedy = board(Long.MAX_VALUE);
        AssertSubscriber<GenerationEvent> slow = board(2);
        assertThat(answer.asked.get()).isLessThan(1000);
        List<GenerationEvent> events = ManualAnswer.words(500);
        for (int i = 0; i < 400; i++) {
            answer.say(events.get(i));
            assertThat(answer.asked.get()).isGreaterThan(i + 1);
        }

        greedy.cancel();
        long then = answer.asked.get();
        answer.say(events.get(400));

        assertThat(answer.asked).as("nobody asked for that").hasValue(then);
        slow.cancel();
    }

    @Test
    void letsASlowReaderReadLater() {
        AssertSubscriber<GenerationEvent> fast = board(Long.MAX_VALUE);
        AssertSubscriber<GenerationEvent> slow = board(0);
        List<GenerationEvent> events = ManualAnswer.words(50);

        land(events);

        assertThat(fast.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
        assertThat(slow.getItems()).isEmpty();
        slow.request(3);
        assertThat(slow.getItems()).isEqualTo(events.subList(0, 3));
        slow.request(Long.MAX_VALUE);
        assertThat(slow.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
    }

    @Test
    void goesOnWithoutItsLeader() {
        AssertSubscriber<GenerationEvent> leader = board(Long.MAX_VALUE);
        AssertSubscriber<GenerationEvent> follower = board(Long.MAX_VALUE);
        List<GenerationEvent> events = ManualAnswer.words(5);
        answer.say(events.get(0));

        leader.cancel();
        land(events.subList(1, events.size()));

        assertThat(follower.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
        assertThat(leader.getItems()).hasSize(1);
        assertThat(answer.cancelled).isFalse();
    }

    @Test
    void isCancelledWhenTheLastReaderLeaves() {
        AssertSubscriber<GenerationEvent> leader = board(10);
        AssertSubscriber<GenerationEvent> follower = board(10);

        leader.cancel();
        assertThat(answer.cancelled).isFalse();
        follower.cancel();

        assertThat(answer.cancelled).isTrue();
    }

    @Test
    void leadsAnewAfterEverybodyLeft() {
        board(1).cancel();
        ManualAnswer second = new ManualAnswer();

        AssertSubscriber<GenerationEvent> reader =
                flights.board("key", Boarding.SHARED, second::events, Traveller.patient())
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(9));

        second.say(ManualAnswer.words(0).getFirst());
        assertThat(reader.getItems()).hasSize(1);
        reader.cancel();
    }

    @Test
    void failsForAll() {
        AssertSubscriber<GenerationEvent> leader = board(Long.MAX_VALUE);
        AssertSubscriber<GenerationEvent> follower = board(Long.MAX_VALUE);
        answer.say(ManualAnswer.words(0).getFirst());
        FailureException failure = new FailureException(new Failure.EngineFailed("m"));

        answer.fail(failure);

        assertThat(leader.awaitFailure(PATIENCE).getFailure()).isSameAs(failure);
        assertThat(follower.awaitFailure(PATIENCE).getFailure()).isSameAs(failure);
        assertThat(follower.getItems()).hasSize(1);
    }

    @Test
    void failsWhereTheComputationCannotBegin() {
        IllegalStateException failure = new IllegalStateException();

        AssertSubscriber<GenerationEvent> reader =
                flights.board(
                                "key",
                                Boarding.SHARED,
                                () -> {
                                    throw failure;
                                },
                                Traveller.patient())
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(1));

        assertThat(reader.getFailure()).isSameAs(failure);
    }

    @Test
    void holdsAFollowerToItsOwnDeadline() {
        AssertSubscriber<GenerationEvent> leader = board(Long.MAX_VALUE);
        Duration budget = Duration.ofMillis(20);

        AssertSubscriber<GenerationEvent> hasty =
                multi(Traveller.within(budget))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(5));

        assertThat(((FailureException) hasty.awaitFailure(PATIENCE).getFailure()).failure())
                .isEqualTo(new Failure.DeadlineExceeded(budget));
        assertThat(answer.cancelled).isFalse();
        leader.cancel();
    }

    @Test
    void joinsNobodyAnewAndIsJoinedByNobodyApart() {
        ManualAnswer anew = new ManualAnswer();
        ManualAnswer apart = new ManualAnswer();

        board("one", Boarding.APART, apart).assertSubscribed();
        board("one", Boarding.SHARED, answer).assertSubscribed();
        AssertSubscriber<GenerationEvent> follows =
                board("one", Boarding.APART, new ManualAnswer());
        board("one", Boarding.ANEW, anew).assertSubscribed();

        assertThat(List.of(apart.subscribed, answer.subscribed, anew.subscribed))
                .containsOnly(true);
        for (ManualAnswer each : List.of(apart, anew, answer)) {
            ManualAnswer.words(1).forEach(each::say);
            each.end();
        }
        assertThat(follows.awaitCompletion(PATIENCE).getItems()).hasSize(4);
    }

    @Test
    void othersMayJoinWhatIsComputedAnew() {
        board("key", Boarding.ANEW, answer).assertSubscribed();

        AssertSubscriber<GenerationEvent> follower = board(Long.MAX_VALUE);

        land(ManualAnswer.words(1));
        assertThat(follower.awaitCompletion(PATIENCE).getItems()).hasSize(4);
    }

    @Test
    void tellsWhoAsksForNothing() {
        AssertSubscriber<GenerationEvent> leader = board(0);

        leader.request(-1);

        assertThat(leader.awaitFailure(PATIENCE).getFailure())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answer.cancelled).isTrue();
    }

    @Test
    void deliversWithoutRecursion() {
        List<GenerationEvent> events = ManualAnswer.words(100_000);

        AssertSubscriber<GenerationEvent> reader =
                flights.board(
                                "key",
                                Boarding.SHARED,
                                () -> Multi.createFrom().iterable(events),
                                Traveller.patient())
                        .subscribe()
                        .withSubscriber(new OneByOne());

        assertThat(reader.awaitCompletion(PATIENCE).getItems()).isEqualTo(events);
    }

    /** Asks for the next event while it is told one. */
    private static final class OneByOne extends AssertSubscriber<GenerationEvent> {
        OneByOne() {
            super(1);
        }

        @Override
        public void onItem(GenerationEvent event) {
            super.onItem(event);
            request(1);
        }
    }

    private Multi<GenerationEvent> multi(Passenger passenger) {
        return flights.board("key", Boarding.SHARED, answer::events, passenger);
    }

    private AssertSubscriber<GenerationEvent> board(long demand) {
        return multi(Traveller.patient())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private AssertSubscriber<GenerationEvent> board(
            String key, Boarding boarding, ManualAnswer of) {
        return flights.board(key, boarding, of::events, Traveller.patient())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private void land(List<GenerationEvent> events) {
        events.forEach(answer::say);
        answer.end();
    }
}
