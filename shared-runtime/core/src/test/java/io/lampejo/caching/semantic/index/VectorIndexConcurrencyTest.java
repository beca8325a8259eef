package io.lampejo.caching.semantic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Threads add, remove and look up at once; each number is added once and removed once at most. */
class VectorIndexConcurrencyTest {
    private static final int DIMS = 32;
    private static final int NUMBERS = 24_000;
    private static final int WRITERS = 3;
    private static final int READERS = 3;

    private static final int ABSENT = 0;
    private static final int ADDED = 1;
    private static final int REMOVED = 2;

    private final float[][] vectors = new Sample(DIMS, 1).clustered(NUMBERS);
    private final AtomicIntegerArray states = new AtomicIntegerArray(NUMBERS);
    private final VectorIndex<String> index = Sample.unbounded(DIMS);

    @Test
    void returnsOnlyWhatWasThereAndWhole() throws ExecutionException, InterruptedException {
        AtomicInteger writing = new AtomicInteger(WRITERS);

        List<Future<Integer>> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                done.add(
                        threads.submit(() -> {
                            try {
                                return write(writer);
                            } finally {
                                writing.decrementAndGet();
                            }
                        }));
            }
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                done.add(threads.submit(() -> read(reader, writing)));
            }
        }

        for (Future<Integer> each : done) {
            assertThat(each.get()).isPositive();
        }
        for (int number = 0; number < NUMBERS; number++) {
            boolean there = states.get(number) == ADDED;
            assertThat(index.find(Sample.entry(number)).isPresent()).isEqualTo(there);
        }
    }

    /** Most go to one partition, so that it has several segments and proposals are needed. */
    private static int partition(int number) {
        return number % 8 == 0 ? 1 : 0;
    }

    private int write(int writer) {
        SplittableRandom random = new SplittableRandom(writer);
        List<Integer> mine = new ArrayList<>();
        for (int number = writer; number < NUMBERS; number += WRITERS) {
            states.set(number, ADDED);
            index.add(
                    new Item<>(
                            "ada",
                            Sample.partition(partition(number)),
                            Sample.entry(number),
                            vectors[number],
                            "value " + number,
                            Sample.NEVER),
                    0);
            mine.add(number);
            if (mine.size() > 1500) {
                int at = random.nextInt(mine.size());
                int gone = mine.set(at, mine.getLast());
                mine.removeLast();
                assertThat(index.remove(Sample.entry(gone))).isTrue();
                states.set(gone, REMOVED);
            }
        }
        return mine.size();
    }

    private int read(int reader, AtomicInteger writing) {
        SplittableRandom random = new SplittableRandom(100 + reader);
        int found = 0;
        while (writing.get() > 0) {
            float[] query = vectors[random.nextInt(NUMBERS)];
            int partition = random.nextInt(2);
            int[] before = new int[NUMBERS];
            for (int number = 0; number < NUMBERS; number++) {
                before[number] = states.get(number);
            }

            var neighbours = index.nearest("ada", Sample.partition(partition), query, 8, -1, 0);

            for (Neighbour<String> each : neighbours) {
                int number = (int) each.entry().a();
                assertThat(partition(number)).isEqualTo(partition);
                assertThat(before[number]).isNotEqualTo(REMOVED);
                assertThat(states.get(number)).isNotEqualTo(ABSENT);
                assertThat(each.value()).isEqualTo("value " + number);
                assertThat(each.similarity())
                        .isCloseTo(Sample.cosine(vectors[number], query), within(0.01));
                found++;
            }
            assertThat(neighbours).extracting(Neighbour::entry).doesNotHaveDuplicates();
        }
        return found;
    }
}
