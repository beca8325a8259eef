package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPipeTest {
    private final AtomicInteger wakes = new AtomicInteger();

    @Test
    void deliversWhatIsAskedForAndNoMore() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(2);
        EventPipe pipe = open(reader, 4);

        IntStream.range(0, 5).forEach(i -> pipe.offer(event(i)));

        assertThat(reader.getItems()).containsExactly(event(0), event(1));
        assertThat(pipe.backlog()).isEqualTo(3);
        reader.request(1);
        assertThat(reader.getItems()).hasSize(3);
    }

    @Test
    void completesAfterTheLastEventAndWithoutDemand() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(0);
        EventPipe pipe = open(reader, 4);
        pipe.offer(event(0));
        pipe.complete();

        reader.assertNotTerminated();
        reader.request(1);

        reader.assertItems(event(0)).assertCompleted();
    }

    @Test
    void failsAfterTheEventsBefore() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(0);
        EventPipe pipe = open(reader, 4);
        pipe.offer(event(0));
        pipe.fail(new IllegalStateException("broken"));

        reader.assertNotTerminated();
        reader.request(5);

        reader.assertItems(event(0)).assertFailedWith(IllegalStateException.class, "broken");
    }

    @Test
    void endsOnce() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(5);
        EventPipe pipe = open(reader, 4);

        pipe.complete();
        pipe.fail(new IllegalStateException("too late"));
        pipe.offer(event(0));
        pipe.complete();

        reader.assertCompleted().assertHasNotReceivedAnyItem();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void failsASubscriberThatAsksForNothingAtOnceAndWakesTheLoop(long nothing) {
        Raw reader = new Raw();
        EventPipe pipe = open(reader, 4);
        pipe.offer(event(0));

        pipe.request(nothing);
        pipe.offer(event(1));
        pipe.request(Long.MAX_VALUE);

        assertThat(reader.failures).hasSize(1).first().isInstanceOf(IllegalArgumentException.class);
        assertThat(reader.events).isEmpty();
        assertThat(pipe.cancelled()).isTrue();
        assertThat(wakes).hasPositiveValue();
    }

    @Test
    void addsUpDemandWithoutOverflow() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(Long.MAX_VALUE - 1);
        EventPipe pipe = open(reader, 4);

        reader.request(Long.MAX_VALUE);
        reader.request(Long.MAX_VALUE);
        IntStream.range(0, 9).forEach(i -> pipe.offer(event(i)));

        assertThat(reader.getItems()).hasSize(9);
    }

    @Test
    void deliversNothingAfterTheSubscriberLeft() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(9);
        EventPipe pipe = open(reader, 4);
        pipe.offer(event(0));

        reader.cancel();
        pipe.offer(event(1));
        pipe.complete();

        reader.assertItems(event(0)).assertNotTerminated();
        assertThat(wakes).hasValue(1);
    }

    @Test
    void takesASubscriberThatThrowsForOneThatLeft() {
        Raw reader =
                new Raw() {
                    @Override
                    public void onNext(GenerationEvent event) {
                        super.onNext(event);
                        throw new IllegalStateException("a bad subscriber");
                    }
                };
        EventPipe pipe = open(reader, 4);
        reader.subscription.request(9);

        pipe.offer(event(0));
        pipe.offer(event(1));
        pipe.complete();

        assertThat(reader.events).containsExactly(event(0));
        assertThat(reader.completed).isZero();
        assertThat(pipe.cancelled()).isTrue();
    }

    @Test
    void doesNotRecurseWhereEachEventAsksForTheNext() {
        Raw reader =
                new Raw() {
                    @Override
                    public void onNext(GenerationEvent event) {
                        super.onNext(event);
                        subscription.request(1);
                    }
                };
        EventPipe pipe = open(reader, 4);
        IntStream.range(0, 100_000).forEach(i -> pipe.offer(event(i)));

        reader.subscription.request(1);

        assertThat(reader.events).hasSize(100_000);
    }

    @Test
    void wakesTheLoopOnceAParkedReaderHasRoom() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(0);
        EventPipe pipe = open(reader, 3);
        IntStream.range(0, 5).forEach(i -> pipe.offer(event(i)));
        pipe.park();

        reader.request(2);
        assertThat(pipe.parked()).isTrue();
        reader.request(1);

        assertThat(pipe.parked()).isFalse();
        assertThat(wakes).hasValue(1);
    }

    @Test
    void doesNotStayParkedWhereTheReaderHasCaughtUpAlready() {
        AssertSubscriber<GenerationEvent> reader = AssertSubscriber.create(9);
        EventPipe pipe = open(reader, 3);
        IntStream.range(0, 5).forEach(i -> pipe.offer(event(i)));

        pipe.park();

        assertThat(pipe.parked()).isFalse();
        assertThat(wakes).hasValue(1);
    }

    /** Offers and requests from several threads: each event once, in order, one at a time. */
    @Test
    void deliversEachEventOnceAndInOrderUnderFire() throws InterruptedException {
        int events = 100_000;
        Raw reader = new Raw();
        EventPipe pipe = open(reader, 3);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int asker = 0; asker < 3; asker++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                await(go);
                                for (int i = 0; i < events / 3 + 1; i++) {
                                    pipe.request(1);
                                }
                            }));
        }
        threads.add(
                Thread.ofPlatform()
                        .start(() -> {
                            await(go);
                            for (int i = 0; i < events; i++) {
                                pipe.offer(event(i));
                                if (i % 50 == 0) {
                                    pipe.park();
                                }
                            }
                            pipe.complete();
                        }));

        go.countDown();
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }

        assertThat(reader.events).hasSize(events);
        for (int i = 0; i < events; i++) {
            assertThat(reader.events.get(i)).isEqualTo(event(i));
        }
        assertThat(reader.overlaps).isZero();
        assertThat(reader.completed).isEqualTo(1);
        assertThat(pipe.backlog()).isZero();
        assertThat(pipe.parked()).isFalse();
    }

    private EventPipe open(Flow.Subscriber<GenerationEvent> reader, int resumeBelow) {
        EventPipe pipe = new EventPipe(reader, wakes::incrementAndGet, resumeBelow);
        reader.onSubscribe(pipe);
        return pipe;
    }

    private static GenerationEvent event(int i) {
        return new GenerationEvent.TextDelta(0, Integer.toString(i), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A subscriber with no net: sees what the pipe really does. */
    private static class Raw implements Flow.Subscriber<GenerationEvent> {
        final List<GenerationEvent> events = new ArrayList<>();
        final List<Throwable> failures = new ArrayList<>();
        final AtomicInteger inside = new AtomicInteger();
        Flow.Subscription subscription;
        int overlaps;
        int completed;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(GenerationEvent event) {
            if (inside.incrementAndGet() > 1) {
                overlaps++;
            }
            events.add(event);
            inside.decrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void onComplete() {
            completed++;
        }
    }
}
