package io.lampejo.stores.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.store.Checksum;
import io.lampejo.caching.store.CircuitPolicy;
import io.lampejo.caching.store.Compression;
import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryCodec;
import io.lampejo.caching.store.Label;
import io.lampejo.caching.store.RemotePolicy;
import io.lampejo.caching.store.RemoteTier;
import io.lampejo.caching.store.StoreThreads;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lookup costs while a real server is stopped, killed and started again. */
class RedisTroubleTest {
    private static final String TENANT = "acme";
    private static final CacheKey KEY = new CacheKey(1, 2, 3, 4);
    private static final Duration BUDGET = Duration.ofMillis(20);

    /** What a busy machine with two cores may add to a budget before a thread runs. */
    private static final Duration SLACK = Duration.ofMillis(500);

    @TempDir Path directory;
    private Vertx vertx;
    private RedisServer server;
    private RedisStore store;
    private ScheduledExecutorService timer;
    private RemoteTier tier;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(
                RedisServer.binary().isPresent(),
                "skipped: neither redis-server nor valkey-server is on the PATH");
        vertx = Vertx.vertx();
        server = new RedisServer(directory);
        store =
                new RedisStore(
                        vertx,
                        new RedisSettings(
                                List.of("redis://127.0.0.1:" + server.port()),
                                RedisSettings.Kind.STANDALONE,
                                "",
                                ""),
                        InstantSource.system());
        timer = Executors.newSingleThreadScheduledExecutor();
        tier =
                new RemoteTier(
                        store,
                        new EntryCodec(new Checksum(), Compression.NONE, 1 << 20),
                        new RemotePolicy(
                                BUDGET, 1 << 20, 1_000, Duration.ofHours(1), CircuitPolicy.DEFAULT),
                        new StoreThreads(
                                timer, Runnable::run, InstantSource.system(), System::nanoTime));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            store.close();
            server.close();
            timer.shutdownNow();
            vertx.close();
        }
    }

    @Test
    void answersWithinItsBudgetWhileTheServerIsStopped() throws IOException, InterruptedException {
        serves();
        List<Long> millis = new ArrayList<>();

        server.signal("STOP");
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            assertThat(find()).isEmpty();
            millis.add((System.nanoTime() - start) / 1_000_000);
        }

        assertThat(millis).allMatch(each -> each <= BUDGET.plus(SLACK).toMillis());
        // Once it is known to be down, nobody waits: most lookups take no time at all.
        assertThat(millis.stream().filter(each -> each >= BUDGET.toMillis()).count())
                .isLessThan(40);
        server.signal("CONT");
        Waiting.until(() -> !find().isEmpty());
    }

    @Test
    void comesBackAfterTheServerWasKilledAndStartedAgain()
            throws IOException, InterruptedException {
        serves();

        server.stop();
        for (int i = 0; i < 50; i++) {
            assertThat(find()).isEmpty();
        }
        long failed = tier.stats().failures();
        assertThat(failed).isPositive();
        server.start();

        Waiting.until(() -> {
            tier.store(Map.of(KEY, entry()));
            return !find().isEmpty();
        });
    }

    @Test
    void missesGarbage() {
        store.put(Map.of(KEY, new byte[] {1, 2, 3}), Duration.ofHours(1))
                .await()
                .atMost(Duration.ofSeconds(10));

        for (int i = 0; i < 10; i++) {
            assertThat(find()).isEmpty();
        }
        serves();
    }

    private void serves() {
        tier.store(Map.of(KEY, entry()));
        Waiting.until(() -> !find().isEmpty());
    }

    private Map<CacheKey, Entry> find() {
        return tier.find(TENANT, List.of(KEY)).await().atMost(Duration.ofSeconds(10));
    }

    private static Entry entry() {
        long now = InstantSource.system().millis();
        return new Entry(
                new byte[] {1, 2, 3},
                now,
                now + Duration.ofHours(1).toMillis(),
                new Label(Label.Kind.EMBEDDING, TENANT, "model", "", Set.of()),
                Cost.NONE);
    }
}
