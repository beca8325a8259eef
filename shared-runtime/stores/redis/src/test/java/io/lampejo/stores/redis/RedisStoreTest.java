package io.lampejo.stores.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server. Skipped where this machine has none on its PATH. */
class RedisStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir static Path directory;
    private static Vertx vertx;
    private static RedisServer server;
    private RedisStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                RedisServer.binary().isPresent(),
                "skipped: neither redis-server nor valkey-server is on the PATH");
        vertx = Vertx.vertx();
        server = new RedisServer(directory);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            vertx.close();
        }
    }

    @BeforeEach
    void open() {
        store = store("redis://127.0.0.1:" + server.port(), "");
        command(Request.cmd(Command.FLUSHALL));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsWhatWasPutAndNothingElse() {
        await(store.put(Map.of(key(1), new byte[] {0, -1, 13, 10}, key(2), new byte[0]), HOUR));

        Map<CacheKey, byte[]> found = await(store.get(List.of(key(3), key(2), key(1))));

        assertThat(found).containsOnlyKeys(key(1), key(2));
        assertThat(found.get(key(1))).containsExactly(0, -1, 13, 10);
        assertThat(found.get(key(2))).isEmpty();
    }

    @Test
    void putsAndFindsThousandsAtOnce() {
        Map<CacheKey, byte[]> blobs = blobs(3_000);

        await(store.put(blobs, HOUR));

        Map<CacheKey, byte[]> found = await(store.get(List.copyOf(blobs.keySet())));
        assertThat(found).hasSize(3_000);
        blobs.forEach((key, blob) -> assertThat(found.get(key)).isEqualTo(blob));
    }

    @Test
    void letsTheServerForgetInTime() {
        await(store.put(Map.of(key(1), new byte[1]), Duration.ofMillis(50)));

        Waiting.until(() -> await(store.get(List.of(key(1)))).isEmpty());

        await(store.put(Map.of(key(2), new byte[1]), HOUR));
        assertThat(command(Request.cmd(Command.PTTL, RedisKeys.of(key(2)))))
                .matches(left -> Long.parseLong(left) > HOUR.toMillis() - PATIENCE.toMillis())
                .matches(left -> Long.parseLong(left) <= HOUR.toMillis());
    }

    @Test
    void seesAllEntriesAndOnlyEntries() {
        Map<CacheKey, byte[]> blobs = blobs(10_000);
        await(store.put(blobs, HOUR));
        await(store.leave("ban-1", new byte[1], HOUR));
        command(Request.cmd(Command.SET, "somebody:else", "1"));
        command(Request.cmd(Command.SET, "lampejo:1:not-a-key", "1"));

        Map<CacheKey, byte[]> seen = new HashMap<>();
        await(
                store.all()
                        .invoke(item -> seen.put(item.getKey(), item.getValue()))
                        .collect()
                        .last());

        assertThat(seen.keySet()).isEqualTo(blobs.keySet());
        seen.forEach((key, blob) -> assertThat(blob).isEqualTo(blobs.get(key)));
    }

    @Test
    void removesWhatItIsTold() {
        await(store.put(blobs(600), HOUR));

        await(store.remove(IntStream.range(0, 599).mapToObj(RedisStoreTest::key).toList()));

        assertThat(await(store.get(List.copyOf(blobs(600).keySet())))).containsOnlyKeys(key(599));
    }

    @Test
    void readsNotesThatAnotherLeftUntilTheyAreOver() {
        RedisStore other = store("redis://127.0.0.1:" + server.port(), "");
        await(other.leave("ban-1", new byte[] {1, 2}, HOUR));
        await(other.leave("ban-2", new byte[] {3}, Duration.ofMillis(1)));
        await(other.leave("ban-1", new byte[] {4, 5}, HOUR));

        Waiting.until(() -> await(store.notes()).size() == 1);

        assertThat(await(store.notes()).get("ban-1")).containsExactly(4, 5);
        Waiting.until(() -> command(Request.cmd(Command.HLEN, RedisKeys.NOTES)).equals("1"));
        other.close();
    }

    @Test
    void missesWhereAKeyHoldsSomethingOtherThanBytes() {
        command(Request.cmd(Command.LPUSH, RedisKeys.of(key(1)), "x"));

        assertThat(await(store.get(List.of(key(1))))).isEmpty();
    }

    @Test
    void failsWithAWrongPassword(@TempDir Path own) throws IOException, InterruptedException {
        try (RedisServer locked = new RedisServer(own, "--requirepass", "right");
                RedisStore wrong = store("redis://127.0.0.1:" + locked.port(), "wrong");
                RedisStore right = store("redis://127.0.0.1:" + locked.port(), "right")) {

            assertThatThrownBy(() -> await(wrong.get(List.of(key(1)))))
                    .hasMessageContaining("WRONGPASS");
            assertThat(await(right.get(List.of(key(1))))).isEmpty();
        }
    }

    @Test
    void failsToPutWhereTheServerIsFull(@TempDir Path own)
            throws IOException, InterruptedException {
        try (RedisServer full =
                        new RedisServer(
                                own, "--maxmemory", "1500kb", "--maxmemory-policy", "noeviction");
                RedisStore store = store("redis://127.0.0.1:" + full.port(), "")) {

            assertThatThrownBy(
                            () -> {
                                await(store.put(Map.of(key(1), new byte[3_000_000]), HOUR));
                                await(store.put(Map.of(key(2), new byte[9]), HOUR));
                            })
                    .hasMessageContaining("OOM");
            assertThat(await(store.get(List.of(key(2))))).isEmpty();
        }
    }

    @Test
    void worksInACluster(@TempDir Path own) throws IOException, InterruptedException {
        try (RedisServer node = new RedisServer(own, "--cluster-enabled", "yes")) {
            String host = "redis://127.0.0.1:" + node.port();
            Redis client = Redis.createClient(vertx, host);
            Request slots = Request.cmd(Command.CLUSTER).arg("ADDSLOTSRANGE").arg(0).arg(16383);
            await(uni(client, slots));
            Request info = Request.cmd(Command.CLUSTER).arg("INFO");
            Waiting.until(() -> await(uni(client, info)).contains("cluster_state:ok"));
            client.close();
            RedisSettings settings =
                    new RedisSettings(List.of(host), RedisSettings.Kind.CLUSTER, "", "");
            try (RedisStore store = new RedisStore(vertx, settings, InstantSource.system())) {
                await(store.put(blobs(500), HOUR));

                assertThat(await(store.get(List.copyOf(blobs(500).keySet())))).hasSize(500);
                await(store.remove(List.copyOf(blobs(499).keySet())));
                assertThat(await(store.all().collect().asList())).hasSize(1);
                await(store.leave("ban-1", new byte[1], HOUR));
                assertThat(await(store.notes())).containsOnlyKeys("ban-1");
            }
        }
    }

    private static RedisStore store(String host, String password) {
        return new RedisStore(
                vertx,
                new RedisSettings(List.of(host), RedisSettings.Kind.STANDALONE, "", password),
                InstantSource.system());
    }

    private static Map<CacheKey, byte[]> blobs(int count) {
        Map<CacheKey, byte[]> blobs = new HashMap<>();
        for (int i = 0; i < count; i++) {
            blobs.put(key(i), ("blob " + i).getBytes(StandardCharsets.UTF_8));
        }
        return blobs;
    }

    private static CacheKey key(int n) {
        return new CacheKey(n, ~n, 31L * n, 7);
    }

    private static String command(Request request) {
        Redis client = Redis.createClient(vertx, "redis://127.0.0.1:" + server.port());
        try {
            return await(uni(client, request));
        } finally {
            client.close();
        }
    }

    private static Uni<String> uni(Redis client, Request request) {
        return Uni.createFrom()
                .emitter(emitter ->
                        client.send(request)
                                .map(String::valueOf)
                                .onComplete(emitter::complete, emitter::fail));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
