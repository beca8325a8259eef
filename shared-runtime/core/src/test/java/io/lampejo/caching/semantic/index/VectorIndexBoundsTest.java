package io.lampejo.caching.semantic.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import org.junit.jupiter.api.Test;

class VectorIndexBoundsTest {
    private static final int DIMS = 64;
    private final Sample sample = new Sample(DIMS, 1);

    @Test
    void staysWithinItsBytes() {
        long maxBytes = 400_000;
        VectorIndex<String> index = new VectorIndex<>(DIMS, maxBytes, String::length);

        for (int i = 0; i < 20_000; i++) {
            assertThat(add(index, "ada", i % 7, i, "x".repeat(i % 100))).isTrue();
            assertThat(index.stats().bytes()).isLessThanOrEqualTo(maxBytes);
        }

        assertThat(index.stats().entries()).isGreaterThan(1000);
        assertThat(index.stats().evicted()).isEqualTo(20_000 - index.stats().entries());
    }

    @Test
    void staysWithinItsBytesWhereEachPartitionHoldsOne() {
        long maxBytes = 100_000;
        VectorIndex<String> index = new VectorIndex<>(DIMS, maxBytes, String::length);

        for (int i = 0; i < 5000; i++) {
            assertThat(add(index, "ada", i, i, "")).isTrue();
            assertThat(index.stats().bytes()).isLessThanOrEqualTo(maxBytes);
        }

        assertThat(index.stats().entries()).isBetween(80L, 200L);
    }

    @Test
    void evictsTheOldestThatNobodyHit() {
        VectorIndex<String> index = new VectorIndex<>(DIMS, 100_000, String::length);
        int count = 0;
        while (index.stats().evicted() == 0) {
            add(index, "ada", 0, count++, "");
        }

        // The first has gone; all others go before those that are hit meanwhile.
        CacheKey liked = Sample.entry(10);
        for (int i = 0; i < 3 * count; i++) {
            index.touch(liked);
            add(index, "ada", 0, count + i, "");
        }

        assertThat(index.find(Sample.entry(0))).isEmpty();
        assertThat(index.find(Sample.entry(11))).isEmpty();
        assertThat(index.find(liked)).isPresent();
    }

    @Test
    void evictsTheExpiredBeforeWhatWasHit() {
        VectorIndex<String> index = new VectorIndex<>(DIMS, 100_000, String::length);
        int count = 0;
        while (index.stats().evicted() == 0) {
            long expires = count % 2 == 0 ? Sample.NEVER : 1000;
            index.add(item("ada", 0, count++, "", expires), 0);
        }
        for (int i = 0; i < count; i++) {
            index.touch(Sample.entry(i));
        }

        for (int i = 0; i < count / 4; i++) {
            index.add(item("ada", 0, count + i, "", Sample.NEVER), 1000);
        }

        for (int i = 2; i < count; i += 2) {
            assertThat(index.find(Sample.entry(i))).isPresent();
        }
        assertThat(index.find(Sample.entry(1))).isEmpty();
    }

    @Test
    void letsATenantEvictOnlyItsOwnOnceOverItsShare() {
        VectorIndex<String> index = new VectorIndex<>(DIMS, 400_000, String::length);
        for (int i = 0; i < 300; i++) {
            add(index, "bob", 0, i, "");
        }

        for (int i = 1000; i < 30_000; i++) {
            add(index, "mallory", i % 50, i, "y".repeat(i % 300));
        }

        for (int i = 0; i < 300; i++) {
            assertThat(index.find(Sample.entry(i))).isPresent();
        }
    }

    @Test
    void takesRoomFromWhoHoldsTooMuchForWhoHoldsLittle() {
        VectorIndex<String> index = new VectorIndex<>(DIMS, 400_000, String::length);
        int hoarded = 0;
        while (index.stats().evicted() == 0) {
            add(index, "mallory", 0, hoarded++, "");
        }

        for (int i = 0; i < 300; i++) {
            assertThat(add(index, "bob", 0, 100_000 + i, "")).isTrue();
        }

        for (int i = 0; i < 300; i++) {
            assertThat(index.find(Sample.entry(100_000 + i))).isPresent();
        }
        assertThat(index.stats().bytes()).isLessThanOrEqualTo(400_000);
    }

    @Test
    void evictsNobodyForWhatCanNeverFit() {
        VectorIndex<String> index = new VectorIndex<>(DIMS, 100_000, String::length);
        add(index, "ada", 0, 1, "");
        add(index, "bob", 0, 2, "");

        assertThat(add(index, "bob", 0, 3, "z".repeat(60_000))).isFalse();

        assertThat(index.stats().entries()).isEqualTo(2);
        assertThat(index.stats().evicted()).isZero();
    }

    private boolean add(VectorIndex<String> index, String tenant, int space, int n, String value) {
        return index.add(item(tenant, space, n, value, Sample.NEVER), 0);
    }

    private Item<String> item(String tenant, int space, int n, String value, long expires) {
        return new Item<>(
                tenant,
                Sample.partition(space),
                Sample.entry(n),
                sample.anywhere(),
                value,
                expires);
    }
}
