package io.lampejo.caching.semantic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random sequences of changes, beside a plain map. */
class VectorIndexChangesTest {
    private static final int DIMS = 48;
    private static final int PARTITIONS = 3;

    private record Kept(int partition, float[] vector, String value) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsWhatAMapHoldsAfterAnyChanges(long seed) {
        Sample sample = new Sample(DIMS, seed);
        SplittableRandom random = sample.random;
        VectorIndex<String> index = Sample.unbounded(DIMS);
        Map<Integer, Kept> model = new HashMap<>();
        List<Integer> names = new ArrayList<>();

        int next = 0;
        for (int step = 0; step < 24_000; step++) {
            // Grows past several segments, then shrinks to nothing, twice.
            boolean growing = step / 6000 % 2 == 0;
            if (names.isEmpty() || random.nextInt(100) < (growing ? 85 : 15)) {
                boolean again = !names.isEmpty() && random.nextInt(10) == 0;
                int name = again ? names.get(random.nextInt(names.size())) : next++;
                Kept kept =
                        new Kept(
                                random.nextInt(10) < 8 ? 0 : random.nextInt(PARTITIONS),
                                sample.anywhere(),
                                name + " at step " + step);
                index.add(item(name, kept), 0);
                if (model.put(name, kept) == null) {
                    names.add(name);
                }
            } else {
                int at = random.nextInt(names.size());
                int name = names.set(at, names.getLast());
                names.removeLast();
                model.remove(name);
                assertThat(index.remove(Sample.entry(name))).isTrue();
            }
            if (step % 3000 == 2999) {
                check(index, model, next);
            }
        }
    }

    private static void check(VectorIndex<String> index, Map<Integer, Kept> model, int names) {
        assertThat(index.stats().entries()).isEqualTo(model.size());
        for (int name = 0; name < names; name++) {
            Kept kept = model.get(name);
            if (kept == null) {
                assertThat(index.find(Sample.entry(name))).isEmpty();
                continue;
            }
            assertThat(index.find(Sample.entry(name))).contains(kept.value());
            for (int partition = 0; partition < PARTITIONS; partition++) {
                var found =
                        index.nearest(
                                "ada", Sample.partition(partition), kept.vector(), 1, 0.99, 0);
                if (partition == kept.partition()) {
                    assertThat(found)
                            .extracting(Neighbour::entry, Neighbour::value)
                            .containsExactly(tuple(Sample.entry(name), kept.value()));
                } else {
                    assertThat(found).isEmpty();
                }
            }
        }
    }

    private static Item<String> item(int name, Kept kept) {
        return new Item<>(
                "ada",
                Sample.partition(kept.partition()),
                Sample.entry(name),
                kept.vector(),
                kept.value(),
                Sample.NEVER);
    }
}
