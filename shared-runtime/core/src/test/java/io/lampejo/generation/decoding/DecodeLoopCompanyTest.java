package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer is the same alone and in company, whatever the company: random arrivals from several
 * threads, lengths, choices, tenants, callers who leave, readers who stop, rows and caches too
 * small for all.
 */
class DecodeLoopCompanyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WINDOW = 320;
    private static final int REQUESTS = 60;

    /** Seeds of the past and one of today. */
    static IntStream seeds() {
        return IntStream.concat(
                IntStream.range(0, Integer.getInteger("lampejo.seeds", 40)),
                IntStream.of((int) System.nanoTime()));
    }

    /** How a caller behaves. */
    private sealed interface Habit {
        /** Reads as fast as it comes. */
        record Eager() implements Habit {}

        /** Asks for so many, and later for so many again. */
        record StopAndGo(int events) implements Habit {}

        /** Leaves after so many. */
        record Leaver(int events) implements Habit {}
    }

    private record Caller(
            int[] prompt, int maxTokens, int choices, String tenant, Habit habit, Reader reader) {

        void come(DecodeLoop loop) {
            List<Continuation> all =
                    IntStream.range(0, choices)
                            .<Continuation>mapToObj(GreedyContinuation::new)
                            .toList();
            Deadline deadline = Deadline.after(PATIENCE, System.nanoTime());
            loop.answer(
                            new DecodeRequest(
                                    prompt,
                                    maxTokens,
                                    all,
                                    new Call(tenant, deadline, CacheUse.DEFAULT)))
                    .subscribe()
                    .withSubscriber(reader);
        }
    }

    private static final class Reader extends AssertSubscriber<GenerationEvent> {
        final CountDownLatch done = new CountDownLatch(1);
        private final int leaveAfter;
        private int seen;

        Reader(long demand, int leaveAfter) {
            super(demand, false);
            this.leaveAfter = leaveAfter;
        }

        @Override
        public synchronized void onItem(GenerationEvent event) {
            super.onItem(event);
            if (++seen == leaveAfter) {
                cancel();
                done.countDown();
            }
        }

        @Override
        public void onCompletion() {
            super.onCompletion();
            done.countDown();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersEveryoneAsIfAlone(int seed) throws InterruptedException {
        Random random = new Random(seed);
        HashingDecoder decoder = new HashingDecoder(1 + random.nextInt(5), WINDOW);
        DecodingPolicy policy =
                new DecodingPolicy(
                        10_000,
                        1 + random.nextInt(WINDOW * 10 * (1 + random.nextInt(6))),
                        1 + random.nextInt(100),
                        Duration.ofNanos(random.nextInt(2_000_000)),
                        1 + random.nextInt(20));
        List<Caller> callers = IntStream.range(0, REQUESTS).mapToObj(i -> caller(random)).toList();
        String what = "seed %d, %d rows, %s".formatted(seed, decoder.rows(), policy);

        DecodeLoop loop =
                new DecodeLoop("hashing", decoder, policy, DecodingMeter.NONE, System::nanoTime);
        try (loop) {
            serve(loop, callers);
        }

        assertThat(loop.stats()).as(what).isEqualTo(new DecodingStats(0, 0, 0, 0, 0));
        for (Caller caller : callers) {
            check(caller, what);
        }
        decoder.verifyAllGivenBack();
        assertThat(decoder.peakBytes.get())
                .as(what)
                .isLessThanOrEqualTo(Math.max(policy.cacheBytes(), WINDOW * 10));
    }

    private static Caller caller(Random random) {
        // Few beginnings and many ends: prompts share prefixes of all lengths.
        int[] prompt =
                IntStream.concat(
                                Arrays.stream(
                                        Requests.prompt(
                                                random.nextInt(3), random.nextInt(WINDOW / 2))),
                                random.ints(1 + random.nextInt(40), 1, HashingDecoder.VOCABULARY))
                        .toArray();
        int maxTokens = 1 + random.nextInt(Math.min(150, WINDOW - prompt.length));
        Habit habit =
                switch (random.nextInt(6)) {
                    case 0, 1 -> new Habit.StopAndGo(random.nextInt(30));
                    case 2 -> new Habit.Leaver(1 + random.nextInt(30));
                    default -> new Habit.Eager();
                };
        Reader reader =
                switch (habit) {
                    case Habit.Eager() -> new Reader(Long.MAX_VALUE, 0);
                    case Habit.StopAndGo(int events) -> new Reader(events, 0);
                    case Habit.Leaver(int events) -> new Reader(Long.MAX_VALUE, events);
                };
        int choices = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 1;
        String tenant = random.nextInt(4) == 0 ? "bob" : "alice";
        return new Caller(prompt, maxTokens, choices, tenant, habit, reader);
    }

    private static void serve(DecodeLoop loop, List<Caller> callers) throws InterruptedException {
        List<Thread> doors = new ArrayList<>();
        for (int door = 0; door < 3; door++) {
            int first = door;
            doors.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = first; i < callers.size(); i += 3) {
                                    callers.get(i).come(loop);
                                }
                            }));
        }
        for (Thread door : doors) {
            door.join();
        }
        AtomicLong asked = new AtomicLong();
        for (Caller caller : callers) {
            if (caller.habit() instanceof Habit.StopAndGo(int events)) {
                while (asked.incrementAndGet() % 5 != 0) {
                    caller.reader().request(1 + events);
                }
                caller.reader().request(Long.MAX_VALUE);
            }
        }
        for (Caller caller : callers) {
            assertThat(caller.reader().done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void check(Caller caller, String what) {
        List<GenerationEvent> events = caller.reader().getItems();
        boolean whole = !(caller.habit() instanceof Habit.Leaver(int most)) || events.size() < most;
        int completion = 0;
        for (int choice = 0; choice < caller.choices(); choice++) {
            List<GenerationEvent> alone =
                    GreedyContinuation.alone(caller.prompt(), caller.maxTokens(), choice);
            List<GenerationEvent> inCompany = of(choice, events);
            assertThat(inCompany)
                    .as(what)
                    .isEqualTo(whole ? alone : alone.subList(0, inCompany.size()));
            completion += GreedyContinuation.tokens(alone);
        }
        if (whole) {
            Usage usage = ((GenerationEvent.Finished) events.getLast()).usage();
            assertThat(events.getFirst()).isInstanceOf(GenerationEvent.Started.class);
            assertThat(usage.prompt()).as(what).isEqualTo(caller.prompt().length);
            assertThat(usage.completion()).as(what).isEqualTo(completion);
            assertThat(usage.cached() % PrefixStore.BLOCK).as(what).isZero();
            assertThat(usage.cached()).as(what).isLessThan(usage.prompt());
        }
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
}
