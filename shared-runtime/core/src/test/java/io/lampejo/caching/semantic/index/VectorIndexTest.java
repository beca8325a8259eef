package io.lampejo.caching.semantic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorIndexTest {
    private static final int DIMS = 384;

    @Test
    void findsWhatAnExactSearchFindsAmongRandomVectors() {
        Sample sample = new Sample(DIMS, 1);
        float[][] vectors = sample.many(12_000);

        assertThat(recall(sample, vectors)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsWhatAnExactSearchFindsAmongClusteredVectors() {
        Sample sample = new Sample(DIMS, 2);
        float[][] vectors = sample.clustered(12_000);

        assertThat(recall(sample, vectors)).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 64, 100, 1536})
    void takesVectorsOfAnyWidth(int dims) {
        Sample sample = new Sample(dims, 3);
        VectorIndex<String> index = Sample.unbounded(dims);
        float[][] vectors = sample.many(50);
        for (int i = 0; i < vectors.length; i++) {
            index.add(Sample.item(i, vectors[i]), 0);
        }

        var found = nearest(index, vectors[17], 50, -1);

        assertThat(found.getFirst().similarity()).isCloseTo(1, within(0.002));
        assertThat(found).hasSize(50);
    }

    @Test
    void tellsTheCosineOfEachInOrder() {
        Sample sample = new Sample(DIMS, 4);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[][] vectors = sample.clustered(5000);
        for (int i = 0; i < vectors.length; i++) {
            index.add(Sample.item(i, vectors[i]), 0);
        }
        float[] query = sample.near(vectors[99], 0.9);

        var found = nearest(index, query, 8, 0.3);

        assertThat(found).hasSize(8).extracting(n -> -n.similarity()).isSorted();
        for (Neighbour<String> each : found) {
            int number = (int) each.entry().a();
            assertThat(each.similarity())
                    .isCloseTo(Sample.cosine(query, vectors[number]), within(0.002));
            assertThat(each.value()).isEqualTo("value " + number);
        }
    }

    @Test
    void findsNothingUnderTheFloor() {
        Sample sample = new Sample(DIMS, 5);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] vector = sample.anywhere();
        index.add(Sample.item(1, vector), 0);
        float[] query = sample.near(vector, 0.8);
        double similarity = Sample.cosine(vector, query);

        assertThat(nearest(index, query, 8, similarity + 0.01)).isEmpty();
        assertThat(nearest(index, query, 8, similarity - 0.01)).hasSize(1);
    }

    @Test
    void neverLooksBeyondAPartitionOrATenant() {
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] vector = new Sample(DIMS, 6).anywhere();
        index.add(Sample.item(1, vector), 0);

        assertThat(index.nearest("ada", Sample.partition(1), vector, 8, -1, 0)).isEmpty();
        assertThat(index.nearest("bob", Sample.PARTITION, vector, 8, -1, 0)).isEmpty();
        assertThat(index.nearest("ada", Sample.PARTITION, vector, 8, -1, 0)).hasSize(1);
    }

    @Test
    void doesNotFindWhatHasExpired() {
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] vector = new Sample(DIMS, 7).anywhere();
        index.add(new Item<>("ada", Sample.PARTITION, Sample.entry(1), vector, "value", 1000), 0);

        assertThat(index.nearest("ada", Sample.PARTITION, vector, 8, -1, 999)).hasSize(1);
        assertThat(index.nearest("ada", Sample.PARTITION, vector, 8, -1, 1000)).isEmpty();
    }

    @Test
    void findsTheLivingBehindACrowdOfTheExpired() {
        Sample sample = new Sample(DIMS, 8);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] vector = sample.anywhere();
        for (int i = 0; i < 6000; i++) {
            index.add(new Item<>("ada", Sample.PARTITION, Sample.entry(i), vector, "old", 1000), 0);
        }
        index.add(Sample.item(6000, sample.near(vector, 0.7)), 0);

        var found = index.nearest("ada", Sample.PARTITION, vector, 8, 0.5, 1000);

        assertThat(found).extracting(Neighbour::entry).containsExactly(Sample.entry(6000));
    }

    @Test
    void givesBackRoomOfTheExpiredAsOthersCome() {
        Sample sample = new Sample(DIMS, 9);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        for (int i = 0; i < 1000; i++) {
            index.add(
                    new Item<>("ada", Sample.PARTITION, Sample.entry(i), sample.anywhere(), "", 5),
                    0);
        }

        for (int i = 1000; i < 4000; i++) {
            index.add(Sample.item(i, sample.anywhere()), 5);
        }

        assertThat(index.stats().entries()).isEqualTo(3000);
    }

    @Test
    void keepsOneOfEachName() {
        Sample sample = new Sample(DIMS, 10);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] first = sample.anywhere();
        float[] second = sample.anywhere();
        index.add(Sample.item(1, first), 0);

        index.add(new Item<>("ada", Sample.partition(5), Sample.entry(1), second, "new", 9), 0);

        assertThat(index.stats().entries()).isEqualTo(1);
        assertThat(nearest(index, first, 8, -1)).isEmpty();
        assertThat(index.nearest("ada", Sample.partition(5), second, 8, 0.9, 0))
                .extracting(Neighbour::value)
                .containsExactly("new");
    }

    @Test
    void findsNothingOnceItIsRemoved() {
        VectorIndex<String> index = Sample.unbounded(DIMS);
        float[] vector = new Sample(DIMS, 11).anywhere();
        index.add(Sample.item(1, vector), 0);

        assertThat(index.remove(Sample.entry(1))).isTrue();

        assertThat(index.remove(Sample.entry(1))).isFalse();
        assertThat(index.find(Sample.entry(1))).isEmpty();
        assertThat(nearest(index, vector, 8, -1)).isEmpty();
        assertThat(index.stats()).isEqualTo(new IndexStats(0, 0, 0, 0, 0));
    }

    @Test
    void refusesVectorsThatItCannotCompare() {
        VectorIndex<String> index = Sample.unbounded(4);
        float[][] wrong = {
            {1, 0, 0}, {1, 0, 0, 0, 0}, {}, {0, 0, 0, 0}, {Float.NaN, 0, 0, 1}, {1f / 0, 0, 0, 0}
        };

        for (float[] vector : wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.add(Sample.item(1, vector), 0));
            assertThatIllegalArgumentException().isThrownBy(() -> nearest(index, vector, 8, -1));
        }
        assertThat(index.stats().entries()).isZero();
    }

    @Test
    void takesVectorsOfAnyLengthAsDirections() {
        VectorIndex<String> index = Sample.unbounded(3);
        index.add(Sample.item(1, new float[] {300, 0, 400}), 0);

        var found = nearest(index, new float[] {0.003f, 0, 0.004f}, 1, -1);

        assertThat(found.getFirst().similarity()).isCloseTo(1, within(0.002));
    }

    @Test
    void staysUnderFiveHundredBytesAnEntry() {
        Sample sample = new Sample(DIMS, 12);
        VectorIndex<String> index = Sample.unbounded(DIMS);
        for (int i = 0; i < 8 * 1024; i++) {
            index.add(
                    new Item<>("ada", Sample.PARTITION, Sample.entry(i), sample.anywhere(), "", 1),
                    0);
        }

        assertThat(index.stats().bytes() / index.stats().entries()).isBetween(450L, 500L);
    }

    private static double recall(Sample sample, float[][] vectors) {
        VectorIndex<String> index = Sample.unbounded(DIMS);
        for (int i = 0; i < vectors.length; i++) {
            index.add(Sample.item(i, vectors[i]), 0);
        }
        int same = 0;
        int queries = 200;
        for (int i = 0; i < queries; i++) {
            float[] like = vectors[sample.random.nextInt(vectors.length)];
            float[] query = sample.near(like, 0.8 + 0.15 * sample.random.nextDouble());
            var found = nearest(index, query, 1, -1).getFirst();
            if (found.entry().a() == Sample.nearest(vectors, query)) {
                same++;
            }
        }
        return (double) same / queries;
    }

    private static List<Neighbour<String>> nearest(
            VectorIndex<String> index, float[] query, int count, double floor) {
        return index.nearest(Sample.TENANT, Sample.PARTITION, query, count, floor, 0);
    }
}
