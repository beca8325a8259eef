package io.lampejo.caching.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.store.FakeSharedStore.State;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TieredStoreTest {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final CacheKey KEY = Entries.key(1);
    private static final RemotePolicy POLICY =
            new RemotePolicy(Duration.ofMillis(20), 1 << 20, 1_000, LIFE, CircuitPolicy.DEFAULT);

    private final ManualTimer time = new ManualTimer();
    private final FakeSharedStore server = new FakeSharedStore();
    private final EntryStore here = process();
    private final EntryStore there = process();

    @Test
    void findsWhatAnotherProcessStored() {
        here.store(Map.of(KEY, entry(7)));

        assertThat(find(there, KEY).get(KEY).value()).containsExactly(7);
    }

    @Test
    void asksBehindOnlyForWhatTheFrontLacks() {
        here.store(Map.of(KEY, entry(7)));
        find(there, KEY);
        int asked = server.asked;

        find(there, KEY);
        find(here, KEY);

        assertThat(server.asked - asked).as("notes may be read").isLessThanOrEqualTo(1);
        assertThat(there.near(Entries.TENANT, List.of(KEY))).containsOnlyKeys(KEY);
    }

    @Test
    void peeksWithoutATrace() {
        here.store(Map.of(KEY, entry(7)));

        Map<CacheKey, Entry> seen = there.peek(Entries.TENANT, List.of(KEY)).await().indefinitely();

        assertThat(seen).containsOnlyKeys(KEY);
        assertThat(there.near(Entries.TENANT, List.of(KEY))).isEmpty();
        assertThat(there.stats().hits()).isZero();
        assertThat(there.stats().behind().getFirst().hits()).isZero();
    }

    @Test
    void servesNoneOfWhatAnotherProcessForbadeOnceItsBoundIsOver() {
        here.store(Map.of(KEY, entry(7)));
        find(there, KEY);

        time.advance(Duration.ofMillis(1));
        here.invalidate(Selection.ALL).await().indefinitely();
        assertThat(find(here, KEY)).isEmpty();
        time.advance(BanNotes.BOUND);

        assertThat(find(there, KEY)).isEmpty();
        assertThat(there.near(Entries.TENANT, List.of(KEY))).isEmpty();
        assertThat(server.blobs).isEmpty();
    }

    @Test
    void keepsServingItsFrontWhileTheServerIsSilent() {
        here.store(Map.of(KEY, entry(7)));
        server.state = State.SILENT;
        time.advance(Duration.ofSeconds(30));

        for (int i = 0; i < 20; i++) {
            UniAssertSubscriber<Map<CacheKey, Entry>> lookup =
                    here.find(Entries.TENANT, List.of(KEY))
                            .subscribe()
                            .withSubscriber(UniAssertSubscriber.create());
            time.advance(POLICY.budget());
            assertThat(lookup.assertCompleted().getItem()).containsOnlyKeys(KEY);
        }

        assertThat(server.asked).as("calls until nobody asked any more").isLessThan(20);
    }

    @Test
    void tellsOfBothInItsStats() {
        here.store(Map.of(KEY, entry(7)));

        StoreStats stats = here.stats();

        assertThat(stats.name()).isEqualTo("process");
        assertThat(stats.behind()).extracting(StoreStats::name).containsExactly("fake");
    }

    /** Two processes against a model: a lookup finds nothing forbidden, and nothing made up. */
    @Test
    void neverServesWhatWasForbiddenOrReplacedForLongerThanItsBound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<CacheKey, Long> forbiddenUntil = new HashMap<>();
        Map<CacheKey, Long> forbiddenAt = new HashMap<>();
        int hits = 0;

        for (int step = 0; step < 5_000; step++) {
            EntryStore process = random.nextBoolean() ? here : there;
            CacheKey key = Entries.key(random.nextInt(20));
            String tenant = "t" + (key.a() % 3);
            time.advance(Duration.ofMillis(random.nextInt(1, 400)));
            switch (random.nextInt(10)) {
                case 0 -> {
                    process.invalidate(BySelection.tenant(tenant)).await().indefinitely();
                    for (int i = 0; i < 20; i++) {
                        if (("t" + (i % 3)).equals(tenant)) {
                            forbiddenUntil.put(Entries.key(i), time.millis());
                            forbiddenAt.put(Entries.key(i), time.millis());
                        }
                    }
                }
                case 1, 2, 3 ->
                        process.store(
                                Map.of(key, Entries.of(time.millis(), tenant, (byte) key.a())));
                default -> {
                    Entry found =
                            process.find(tenant, List.of(key)).await().indefinitely().get(key);
                    if (found != null) {
                        hits++;
                        boolean old =
                                found.createdAtMillis() <= forbiddenUntil.getOrDefault(key, 0L);
                        long since = time.millis() - forbiddenAt.getOrDefault(key, 0L);
                        assertThat(old && since > BanNotes.BOUND.toMillis())
                                .as("seed %d, step %d", seed, step)
                                .isFalse();
                        assertThat(found.value()).containsExactly((byte) key.a());
                    }
                }
            }
        }

        assertThat(hits).as("seed %d", seed).isGreaterThan(500);
    }

    private EntryStore process() {
        return new TieredStore(
                new InProcessStore(1 << 20, LIFE, time),
                new RemoteTier(
                        server,
                        new EntryCodec(new Checksum(), Compression.NONE, 1_000),
                        POLICY,
                        ManualTimer.threads(time)));
    }

    private Entry entry(int value) {
        return Entries.of(time.millis(), (byte) value);
    }

    private static Map<CacheKey, Entry> find(EntryStore store, CacheKey key) {
        return store.find(Entries.TENANT, List.of(key)).await().indefinitely();
    }
}
