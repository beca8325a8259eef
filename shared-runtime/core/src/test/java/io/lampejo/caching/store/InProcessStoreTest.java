package io.lampejo.caching.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InProcessStoreTest {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final long MIB = 1 << 20;

    private Instant now = Instant.ofEpochSecond(1000);
    private final InProcessStore store = new InProcessStore(MIB, LIFE, () -> now);

    @Test
    void servesAnEntryUntilItsTimeIsOver() {
        store.store(Map.of(key(1), entry("t", now)));
        now = now.plus(LIFE).minusMillis(1);
        boolean before = kept("t", 1);
        now = now.plusMillis(1);

        assertThat(before).isTrue();
        assertThat(kept("t", 1)).isFalse();
    }

    @Test
    void givesASingleTenantAllOfItAndStaysWithin() {
        fill("one", 4000);

        assertThat(store.stats().bytes()).isBetween(MIB * 9 / 10, MIB);
        assertThat(store.stats().evictions()).isPositive();
    }

    @Test
    void letsNoTenantEvictAnothersShare() {
        store.store(Map.of(key(-1), entry("small", now)));
        fill("greedy", 20_000);

        assertThat(kept("small", -1)).isTrue();
        assertThat(store.stats().bytes()).isLessThanOrEqualTo(MIB);
    }

    @Test
    void givesATenantsShareBackWhenItsEntriesAreGone() {
        fill("one", 4000);
        long alone = store.stats().bytes();
        store.store(Map.of(key(-1), entry("two", now)));
        long together = store.stats().bytes();

        store.invalidate(ofTenant("two")).await().indefinitely();
        fill("one", 4000);

        assertThat(together).isLessThan(alone * 6 / 10);
        assertThat(store.stats().bytes()).isGreaterThan(alone * 9 / 10);
    }

    @Test
    void holdsABoundedNumberOfTenants() {
        for (int i = 0; i < 5000; i++) {
            now = now.plusMillis(1);
            store.store(Map.of(key(i), entry("tenant " + i, now)));
        }

        assertThat(store.parts()).isBetween(1, 1024);
        assertThat(store.stats().bytes()).isLessThanOrEqualTo(MIB);
        assertThat(kept("tenant 4999", 4999)).isTrue();
    }

    @Test
    void findsNoEntryUnderAnotherTenantsName() {
        store.store(Map.of(key(1), entry("one", now)));

        assertThat(kept("two", 1)).isFalse();
    }

    @Test
    void invalidatesExactlyWhatIsMeant() {
        store.store(Map.of(key(1), entry("a", now), key(2), entry("b", now)));
        store.store(Map.of(key(1), entry("a", now)));

        long counted = store.count(ofTenant("a")).await().indefinitely();
        long forgotten = store.invalidate(ofTenant("a")).await().indefinitely();

        assertThat(counted).isEqualTo(1);
        assertThat(forgotten).isEqualTo(1);
        assertThat(kept("a", 1)).isFalse();
        assertThat(kept("b", 2)).isTrue();
        assertThat(store.count(Selection.ALL).await().indefinitely()).isEqualTo(1);
    }

    @Test
    void refusesAnAnswerBegunBeforeItWasInvalidatedAndTakesALaterOne() {
        Instant begun = now;
        now = now.plusSeconds(5);
        store.invalidate(ofTenant("a")).await().indefinitely();
        now = now.plusSeconds(1);

        store.store(Map.of(key(1), entry("a", begun), key(2), entry("b", begun)));
        store.store(Map.of(key(3), entry("a", now)));

        assertThat(kept("a", 1)).isFalse();
        assertThat(kept("b", 2)).isTrue();
        assertThat(kept("a", 3)).isTrue();
    }

    @Test
    void remembersABoundedNumberOfInvalidationsAndServesNothingOlderThanThose() {
        Invalidations invalidations = new Invalidations(LIFE.toMillis());
        long start = now.toEpochMilli();
        for (int i = 0; i < 3000; i++) {
            invalidations.add(ofTenant("tenant " + i), start + i);
        }

        assertThat(invalidations.size()).isLessThanOrEqualTo(1024);
        assertThat(invalidations.mean(entry("tenant 0", now))).isTrue();
        assertThat(invalidations.mean(entry("someone", now.plusMillis(2999)))).isFalse();
    }

    @Test
    void looksWithoutATrace() {
        store.store(Map.of(key(1), entry("t", now)));
        StoreStats before = store.stats();

        store.peek("t", List.of(key(1), key(2))).await().indefinitely();

        assertThat(store.stats()).isEqualTo(before);
    }

    private void fill(String tenant, int entries) {
        for (int i = 0; i < entries; i++) {
            store.store(Map.of(key(i), entry(tenant, now)));
        }
    }

    private boolean kept(String tenant, int i) {
        return store.find(tenant, List.of(key(i))).await().indefinitely().containsKey(key(i));
    }

    private static CacheKey key(int i) {
        return new CacheKey(i * 0x9E3779B97F4A7C15L, i, 0, 0);
    }

    private static Entry entry(String tenant, Instant created) {
        return new Entry(
                new byte[512],
                created.toEpochMilli(),
                created.plus(LIFE).toEpochMilli(),
                new Label(Label.Kind.EMBEDDING, tenant, "m", "r-1", Set.of()),
                Cost.NONE);
    }

    private static Selection ofTenant(String tenant) {
        return new Selection(
                Optional.of(tenant), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
