package io.lampejo.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import io.lampejo.caching.CacheKey;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Against DynamoDB Local, in memory, in this process. */
class DynamoDbStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private static DynamoDBProxyServer server;
    private static int port;
    private static EventLoopGroup loops;
    private static ScheduledExecutorService timer;
    private static int tables;

    private DynamoDbSettings settings;
    private DynamoDbStore store;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server =
                ServerRunner.createServerFromCommandLineArgs(
                        new String[] {"-inMemory", "-disableTelemetry", "-port", "" + port});
        server.start();
        loops = new NioEventLoopGroup(1);
        timer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        loops.shutdownGracefully();
        timer.shutdownNow();
    }

    @BeforeEach
    void open() {
        settings =
                new DynamoDbSettings(
                        "cache-" + tables++, "eu-west-1", "http://127.0.0.1:" + port, PATIENCE);
        store = store(InstantSource.system());
        await(store.createTable());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsWhatWasPutAndNothingElse() {
        await(store.put(Map.of(key(1), new byte[] {0, -1, 13}, key(2), new byte[] {5}), HOUR));

        Map<CacheKey, byte[]> found = await(store.get(List.of(key(3), key(2), key(1))));

        assertThat(found).containsOnlyKeys(key(1), key(2));
        assertThat(found.get(key(1))).containsExactly(0, -1, 13);
    }

    @Test
    void putsAndFindsMoreThanTheServiceTakesInOneCall() {
        Map<CacheKey, byte[]> blobs = blobs(260);

        await(store.put(blobs, HOUR));

        Map<CacheKey, byte[]> found = await(store.get(List.copyOf(blobs.keySet())));
        assertThat(found).hasSize(260);
        blobs.forEach((key, blob) -> assertThat(found.get(key)).isEqualTo(blob));
    }

    /** 16 MB is the most that one answer holds: the service leaves the others undone. */
    @Test
    void asksAgainForWhatTheServiceLeftUndone() {
        Map<CacheKey, byte[]> blobs = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            blobs.put(key(i), new byte[390_000]);
        }
        await(store.put(blobs, HOUR));

        assertThat(await(store.get(List.copyOf(blobs.keySet())))).hasSize(60);
    }

    @Test
    void leavesOutWhatIsTooLargeForTheService() {
        await(store.put(Map.of(key(1), new byte[410_000], key(2), new byte[1]), HOUR));

        assertThat(await(store.get(List.of(key(1), key(2))))).containsOnlyKeys(key(2));
    }

    @Test
    void ignoresWhatHasExpiredAndIsStillThere() {
        await(store.put(Map.of(key(1), new byte[1]), Duration.ofMinutes(1)));
        await(store.leave("ban-1", new byte[1], Duration.ofMinutes(1)));
        Instant later = Instant.now().plus(Duration.ofMinutes(2));

        try (DynamoDbStore then = store(() -> later)) {
            assertThat(await(then.get(List.of(key(1))))).isEmpty();
            assertThat(await(then.notes())).isEmpty();
            assertThat(await(then.all().collect().asList())).isEmpty();
        }
        assertThat(await(store.get(List.of(key(1))))).isNotEmpty();
    }

    @Test
    void seesAllEntriesAndOnlyEntries() {
        Map<CacheKey, byte[]> blobs = blobs(300);
        blobs.replaceAll((key, blob) -> new byte[9_000]);
        await(store.put(blobs, HOUR));
        await(store.leave("ban-1", new byte[1], HOUR));

        List<CacheKey> seen = await(store.all().map(Map.Entry::getKey).collect().asList());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(blobs.keySet());
    }

    @Test
    void removesWhatItIsTold() {
        await(store.put(blobs(60), HOUR));

        await(store.remove(IntStream.range(0, 59).mapToObj(DynamoDbStoreTest::key).toList()));

        assertThat(await(store.get(List.copyOf(blobs(60).keySet())))).containsOnlyKeys(key(59));
    }

    @Test
    void readsNotesThatAnotherLeft() {
        try (DynamoDbStore other = store(InstantSource.system())) {
            await(other.leave("ban-1", new byte[] {1, 2}, HOUR));
            await(other.leave("ban-1", new byte[] {3, 4}, HOUR));
        }

        assertThat(await(store.notes()).get("ban-1")).containsExactly(3, 4);
    }

    @Test
    void leavesATableAloneThatIsThere() {
        await(store.put(Map.of(key(1), new byte[1]), HOUR));

        await(store.createTable());

        assertThat(await(store.get(List.of(key(1))))).hasSize(1);
    }

    @Test
    void failsWhereThereIsNoTable() {
        settings = new DynamoDbSettings("nowhere", "eu-west-1", settings.endpoint(), PATIENCE);
        try (DynamoDbStore nowhere = store(InstantSource.system())) {
            assertThatThrownBy(() -> await(nowhere.get(List.of(key(1)))))
                    .hasMessageContaining("non-existent table");
        }
    }

    @Test
    void failsWhereNobodyListens() {
        settings =
                new DynamoDbSettings(
                        "cache", "eu-west-1", "http://127.0.0.1:1", Duration.ofMillis(500));
        try (DynamoDbStore nobody = store(InstantSource.system())) {
            assertThatThrownBy(() ->
                            nobody.get(List.of(key(1))).await().atMost(Duration.ofSeconds(10)))
                    .isInstanceOf(SdkClientException.class);
        }
    }

    private DynamoDbStore store(InstantSource clock) {
        return new DynamoDbStore(settings, loops, timer, clock);
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

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
