package io.lampejo.caching.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads that join, read in fits and starts, and leave, while answers come and fail. */
class FlightsUnderStressTest {
    private static final int KEYS = 4;
    private static final int READERS = 6;
    private static final int ROUNDS = 400;
    private static final List<GenerationEvent> WHOLE = ManualAnswer.words(60);

    private final ScheduledExecutorService helpers = Executors.newScheduledThreadPool(2);
    private final ExecutorService engine = Executors.newFixedThreadPool(3);
    private final Flights<Integer> flights = new Flights<>(helpers, System::nanoTime);
    private final AtomicInteger computing = new AtomicInteger();

    @AfterEach
    void stop() {
        helpers.shutdownNow();
        engine.shutdownNow();
    }

    @Test
    void nobodyHangsAndEachSeesAPrefixOfTheWhole() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<Reader> readers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Random random = new Random(seed + i);
            List<Reader> own = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                own.add(new Reader(random.nextLong()));
            }
            readers.addAll(own);
            threads.add(Thread.startVirtualThread(() -> own.forEach(this::board)));
        }

        for (Thread thread : threads) {
            thread.join();
        }
        for (Reader reader : readers) {
            assertThat(reader.over.await(60, TimeUnit.SECONDS)).as("a reader hangs").isTrue();
            assertThat(reader.violation).isNull();
            assertThat(reader.events).isEqualTo(WHOLE.subList(0, reader.events.size()));
            if (reader.completed) {
                assertThat(reader.events).hasSameSizeAs(WHOLE);
            }
        }
        assertThat(readers).anyMatch(reader -> reader.completed);
        assertThat(readers).anyMatch(reader -> reader.failed);
        assertThat(flights.size()).isZero();
        assertThat(computing).as("answers that nobody cancelled or ended").hasValue(0);
    }

    private void board(Reader reader) {
        Random random = new Random(reader.seed);
        Boarding boarding =
                random.nextInt(8) > 0
                        ? Boarding.SHARED
                        : random.nextBoolean() ? Boarding.ANEW : Boarding.APART;
        flights.board(random.nextInt(KEYS), boarding, this::answer, Traveller.patient())
                .subscribe()
                .withSubscriber(reader);
        reader.awaitSometimes(random);
    }

    /** Comes on an engine's thread as far as it is asked for; one in four fails somewhere. */
    private Multi<GenerationEvent> answer() {
        int failsAt =
                ThreadLocalRandom.current().nextInt(4) == 0
                        ? ThreadLocalRandom.current().nextInt(WHOLE.size())
                        : Integer.MAX_VALUE;
        return Multi.createFrom()
                .publisher(subscriber -> {
                    computing.incrementAndGet();
                    subscriber.onSubscribe(new Computation(subscriber, failsAt));
                });
    }

    private final class Computation implements Flow.Subscription {
        private final Flow.Subscriber<? super GenerationEvent> subscriber;
        private final int failsAt;
        private final AtomicLong requested = new AtomicLong();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger ends = new AtomicInteger();
        private volatile boolean over;
        private int said;

        Computation(Flow.Subscriber<? super GenerationEvent> subscriber, int failsAt) {
            this.subscriber = subscriber;
            this.failsAt = failsAt;
        }

        @Override
        public void request(long n) {
            requested.addAndGet(n);
            if (running.getAndIncrement() == 0) {
                engine.execute(this::run);
            }
        }

        @Override
        public void cancel() {
            end();
        }

        private void run() {
            int seen = running.get();
            while (seen != 0) {
                while (!over && said < requested.get()) {
                    if (said == failsAt) {
                        end();
                        subscriber.onError(new IllegalStateException("planned"));
                    } else {
                        boolean last = said == WHOLE.size() - 1;
                        subscriber.onNext(WHOLE.get(said++));
                        if (last) {
                            end();
                            subscriber.onComplete();
                        }
                    }
                }
                seen = running.addAndGet(-seen);
            }
        }

        private void end() {
            over = true;
            if (ends.getAndIncrement() == 0) {
                computing.decrementAndGet();
            }
        }
    }

    /** Asks for a few events at a time, and may leave at any of them. */
    private final class Reader implements Flow.Subscriber<GenerationEvent> {
        final long seed;
        final CountDownLatch over = new CountDownLatch(1);
        final List<GenerationEvent> events = new ArrayList<>();
        final AtomicInteger inside = new AtomicInteger();
        volatile String violation;
        volatile boolean completed;
        volatile boolean failed;
        private final Random random;
        private final int leavesAt;
        private Flow.Subscription subscription;
        private long owed;

        Reader(long seed) {
            this.seed = seed;
            this.random = new Random(~seed);
            this.leavesAt = random.nextInt(3) == 0 ? random.nextInt(WHOLE.size()) : -1;
        }

        void awaitSometimes(Random chance) {
            if (chance.nextInt(3) == 0) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (leavesAt == 0) {
                leave();
            } else {
                more();
            }
        }

        @Override
        public void onNext(GenerationEvent event) {
            check(inside.getAndIncrement() == 0, "told by two threads at once");
            check(owed > 0, "told what was not asked for");
            owed--;
            events.add(event);
            if (events.size() == leavesAt) {
                leave();
            } else if (owed == 0) {
                if (random.nextInt(4) == 0) {
                    owed = 1;
                    helpers.execute(() -> subscription.request(1));
                } else {
                    more();
                }
            }
            inside.decrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            check("planned".equals(failure.getMessage()), "failed: " + failure);
            failed = true;
            over.countDown();
        }

        @Override
        public void onComplete() {
            completed = true;
            over.countDown();
        }

        private void more() {
            long n = random.nextInt(10) == 0 ? 1000 : 1 + random.nextInt(8);
            owed += n;
            subscription.request(n);
        }

        private void leave() {
            subscription.cancel();
            over.countDown();
        }

        private void check(boolean holds, String otherwise) {
            if (!holds) {
                violation = otherwise;
            }
        }
    }
}
