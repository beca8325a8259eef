package io.lampejo.caching.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.store.FakeSharedStore.State;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteTierTest {
    private static final Duration BUDGET = Duration.ofMillis(20);
    private static final CacheKey KEY = Entries.key(1);
    private static final RemotePolicy POLICY =
            new RemotePolicy(
                    BUDGET,
                    5_000,
                    8,
                    Duration.ofHours(1),
                    new CircuitPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(10)));

    private final ManualTimer time = new ManualTimer();
    private final FakeSharedStore server = new FakeSharedStore();
    private final EntryCodec codec = new EntryCodec(new Checksum(), Compression.NONE, 1_000);
    private final RemoteTier tier =
            new RemoteTier(server, codec, POLICY, ManualTimer.threads(time));

    @Test
    void findsWhatWasStoredAndKeepsItForAsLongAsItLives() {
        tier.store(Map.of(KEY, entry()));

        Map<CacheKey, Entry> found = now(KEY, Entries.key(2));

        assertThat(found).containsOnlyKeys(KEY);
        assertThat(found.get(KEY)).usingRecursiveComparison().isEqualTo(entry());
        assertThat(server.kept).containsExactly(Duration.ofHours(1));
        assertThat(tier.stats().hits()).isEqualTo(1);
        assertThat(tier.stats().misses()).isEqualTo(1);
    }

    @Test
    void missesWhenTheBudgetIsSpentAndNotBefore() {
        tier.store(Map.of(KEY, entry()));
        server.state = State.SILENT;
        UniAssertSubscriber<Map<CacheKey, Entry>> lookup = ask(KEY);

        time.advance(BUDGET.minusNanos(1));
        lookup.assertNotTerminated();
        time.advance(Duration.ofNanos(1));

        lookup.assertCompleted().assertItem(Map.of());
        assertThat(tier.stats().failures()).isEqualTo(1);
    }

    @Test
    void asksNoServerThatDoesNotAnswer() {
        server.state = State.SILENT;
        for (int i = 0; i < 3; i++) {
            ask(KEY);
            time.advance(BUDGET);
        }
        int askedBefore = server.asked;

        for (int i = 0; i < 100; i++) {
            ask(KEY).assertCompleted().assertItem(Map.of());
        }

        assertThat(server.asked).isEqualTo(askedBefore);
        assertThat(tier.stats().failures()).isEqualTo(103);
    }

    @Test
    void comesBackWithTheServer() {
        tier.store(Map.of(KEY, entry()));
        server.state = State.SILENT;
        for (int i = 0; i < 3; i++) {
            ask(KEY);
            time.advance(BUDGET);
        }
        server.state = State.WELL;

        assertThat(now(KEY)).isEmpty();
        time.advance(Duration.ofSeconds(1));

        assertThat(now(KEY)).containsOnlyKeys(KEY);
        assertThat(now(KEY)).containsOnlyKeys(KEY);
    }

    @Test
    void letsAnotherTryWhenWhoTriedLeft() {
        server.state = State.SILENT;
        for (int i = 0; i < 3; i++) {
            ask(KEY);
            time.advance(BUDGET);
        }
        time.advance(Duration.ofMillis(100));
        ask(KEY).cancel();
        server.state = State.WELL;
        tier.store(Map.of(KEY, entry()));
        time.advance(BanNotes.INTERVAL);

        assertThat(now(KEY)).containsOnlyKeys(KEY);
    }

    @Test
    void servesLookupsWhileWritesFail() {
        tier.store(Map.of(KEY, entry()));
        server.state = State.FAILING;
        for (int i = 0; i < 10; i++) {
            tier.store(Map.of(Entries.key(2), entry()));
        }
        server.state = State.WELL;

        assertThat(now(KEY)).containsOnlyKeys(KEY);
        assertThat(tier.stats().failures()).isEqualTo(10);
    }

    @Test
    void dropsWritesBeyondItsBounds() {
        server.state = State.SILENT;
        for (int i = 0; i < 8; i++) {
            tier.store(Map.of(Entries.key(i), entry()));
        }
        int asked = server.asked;

        tier.store(Map.of(Entries.key(9), entry()));

        assertThat(server.asked).isEqualTo(asked);
        assertThat(tier.stats().failures()).isEqualTo(1);
    }

    @Test
    void dropsWritesOfTooManyBytes() {
        server.state = State.SILENT;
        for (int i = 0; i < 4; i++) {
            tier.store(Map.of(KEY, Entries.of(time.millis(), new byte[1_000])));
        }
        assertThat(tier.stats().failures()).isZero();

        tier.store(Map.of(KEY, Entries.of(time.millis(), new byte[1_000])));

        assertThat(tier.stats().failures()).isEqualTo(1);
    }

    @Test
    void makesRoomWhenAWriteEnds() {
        for (int i = 0; i < 100; i++) {
            tier.store(Map.of(Entries.key(i), entry()));
        }

        assertThat(server.blobs).hasSize(100);
        assertThat(tier.stats().failures()).isZero();
    }

    @Test
    void missesWhatItCannotRead() {
        server.blobs.put(KEY, new byte[] {1, 2, 3});

        assertThat(now(KEY)).isEmpty();
        assertThat(tier.stats().failures()).isZero();
    }

    @Test
    void missesWhatExpiredThoughTheServerKeepsIt() {
        tier.store(Map.of(KEY, entry()));

        time.advance(Duration.ofHours(1));

        assertThat(now(KEY)).isEmpty();
    }

    @Test
    void missesWhatIsAnotherTenants() {
        server.blobs.put(
                KEY, codec.encode(KEY, Entries.of(time.millis(), "other", (byte) 1)).orElseThrow());

        assertThat(now(KEY)).isEmpty();
    }

    @Test
    void readsNotesOncePerIntervalHoweverManyAsk() {
        for (int i = 0; i < 1_000; i++) {
            now(KEY);
            time.advance(Duration.ofMillis(5));
        }

        assertThat(server.noteReads).isBetween(2, 6);
    }

    @Test
    void believesNothingWhileItCannotKnowWhatWasForbidden() {
        tier.store(Map.of(KEY, entry()));
        now(KEY);
        time.advance(Duration.ofMinutes(1));
        server.state = State.SILENT;

        UniAssertSubscriber<Map<CacheKey, Entry>> lookup = ask(KEY);
        time.advance(BUDGET);

        lookup.assertCompleted().assertItem(Map.of());
    }

    @Test
    void leavesAnInvalidationAgainThatTheServerDidNotTake() {
        tier.store(Map.of(KEY, entry()));
        server.state = State.FAILING;

        tier.invalidate(Selection.ALL)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertFailed();
        server.state = State.WELL;
        assertThat(now(KEY)).as("in force here at once").isEmpty();
        time.advance(Duration.ofSeconds(3));
        now(KEY);

        assertThat(server.notes).hasSize(1);
    }

    @Test
    void countsAndRemovesWhatIsMeant() {
        tier.store(Map.of(KEY, entry(), Entries.key(2), entry()));
        tier.store(Map.of(Entries.key(3), Entries.of(time.millis(), "other", (byte) 1)));

        assertThat(tier.count(BySelection.tenant(Entries.TENANT)).await().indefinitely())
                .isEqualTo(2);
        assertThat(tier.invalidate(BySelection.tenant(Entries.TENANT)).await().indefinitely())
                .isEqualTo(2);

        assertThat(server.blobs).containsOnlyKeys(Entries.key(3));
    }

    @Test
    void leavesNoTimerBehind() {
        for (int i = 0; i < 100; i++) {
            now(KEY);
        }

        assertThat(time.waiting()).isZero();
    }

    private Entry entry() {
        return Entries.of(time.millis(), (byte) 1, (byte) 2);
    }

    private UniAssertSubscriber<Map<CacheKey, Entry>> ask(CacheKey... keys) {
        return tier.find(Entries.TENANT, List.of(keys))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private Map<CacheKey, Entry> now(CacheKey... keys) {
        return ask(keys).assertCompleted().getItem();
    }
}
