package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.lampejo.caching.store.AesGcm;
import io.lampejo.caching.store.CircuitPolicy;
import io.lampejo.caching.store.Compression;
import io.lampejo.caching.store.EntryCodec;
import io.lampejo.caching.store.RemotePolicy;
import io.lampejo.caching.store.RemoteTier;
import io.lampejo.caching.store.Selection;
import io.lampejo.caching.store.StoreThreads;
import io.lampejo.server.Api.Answer;
import io.lampejo.stores.redis.RedisServer;
import io.lampejo.stores.redis.RedisSettings;
import io.lampejo.stores.redis.RedisStore;
import io.lampejo.stores.redis.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged servers with one real Redis. Skipped where this machine has none on its PATH. */
class SharedCacheIT {
    private static final String MODEL = Decoders.CONCATENATING;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final AtomicInteger SEED = new AtomicInteger();

    /** Two readings of the notes, a lookup, and what a busy machine adds. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @TempDir static Path directory;
    private static RedisServer redis;
    private static PackagedServer one;
    private static PackagedServer other;

    private String question;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                RedisServer.binary().isPresent(),
                "skipped: neither redis-server nor valkey-server is on the PATH");
        redis = new RedisServer(directory);
        Map<String, String> environment = new HashMap<>(Decoders.CACHED);
        environment.put("LAMPEJO_CACHING_STORE", "redis");
        environment.put("LAMPEJO_CACHING_REDIS_HOSTS", host());
        environment.put("LAMPEJO_CACHING_COMPRESSION", "zstd");
        environment.put("LAMPEJO_CACHING_ENCRYPTION_KEYS", KEY);
        // A cold connection on a busy machine is no part of what is tested here.
        environment.put("LAMPEJO_CACHING_STORE_BUDGET", "200ms");
        one = PackagedServer.start(environment);
        other = PackagedServer.start(environment);
    }

    @AfterAll
    static void stop() {
        if (one != null) {
            one.close();
            other.close();
        }
        if (redis != null) {
            redis.close();
        }
    }

    /** A question whose answer ends by itself: one that its limit ends is not kept. */
    @BeforeEach
    void ask() {
        String seed = ",\"temperature\":0,\"seed\":" + SEED.incrementAndGet();
        String free =
                new Api(one)
                        .answer(CHAT, Api.chat(MODEL, "Hi", seed + ",\"max_tokens\":60"))
                        .content();
        int from = free.length() * 2 / 3;
        question =
                Api.chat(
                        MODEL,
                        "Hi",
                        seed + ",\"stop\":" + new TextNode(free.substring(from, from + 2)));
    }

    @Test
    void anAnswerOfOneServerIsTheOthersToo() {
        Answer first = new Api(one).answer(CHAT, question);
        assertThat(status(first)).contains("fwd=miss");

        Waiting.until(() -> status(new Api(other).answer(CHAT, question)).contains("hit"));

        assertThat(new Api(other).answer(CHAT, question).response().body())
                .isEqualTo(first.response().body());
    }

    @Test
    void aVectorOfOneServerIsTheOthersToo() {
        String texts =
                "{\"model\":\"all-MiniLM-L6-v2\",\"input\":[\"shared %d\",\"shared\"]}"
                        .formatted(SEED.incrementAndGet());
        Answer first = new Api(one).answer("/v1/embeddings", texts);
        assertThat(status(first)).contains("fwd=miss");

        Waiting.until(() -> status(new Api(other).answer("/v1/embeddings", texts)).contains("hit"));

        assertThat(new Api(other).answer("/v1/embeddings", texts).body().get("data"))
                .isEqualTo(first.body().get("data"));
    }

    @Test
    void whatAThirdProcessForbidsIsServedByNeitherOnceItsBoundIsOver() {
        String first = new Api(one).answer(CHAT, question).response().body();
        Waiting.until(() -> status(new Api(other).answer(CHAT, question)).contains("hit"));

        invalidate();
        long forbidden = System.nanoTime();
        Waiting.until(() -> System.nanoTime() - forbidden > BOUND.toNanos());

        assertThat(status(new Api(other).answer(CHAT, question))).contains("fwd=miss");
        // It may have the other's new answer by now, which has an id of its own.
        assertThat(new Api(one).answer(CHAT, question).response().body()).isNotEqualTo(first);
    }

    @Test
    void aStoppedRedisCostsNoAnswer() throws IOException, InterruptedException {
        Api api = new Api(other);
        api.answer(CHAT, question);
        Waiting.until(() -> status(api.answer(CHAT, question)).contains("hit"));

        redis.signal("STOP");
        try {
            for (int i = 0; i < 40; i++) {
                long start = System.nanoTime();
                Answer hit = api.answer(CHAT, question);
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                assertThat(status(hit)).contains("hit");
                assertThat(took).isLessThan(Duration.ofSeconds(2));
            }
            String unknown = question.replace("Hi", "Hello");
            assertThat(api.answer(CHAT, unknown).status()).isEqualTo(200);
        } finally {
            redis.signal("CONT");
        }
        assertThat(other.log()).noneMatch(line -> line.contains("ERROR"));
    }

    @Test
    void startsWithoutTheStoreThatItIsConfiguredFor() {
        Map<String, String> environment = new HashMap<>(Decoders.CACHED);
        environment.put("LAMPEJO_CACHING_STORE", "redis");
        environment.put("LAMPEJO_CACHING_REDIS_HOSTS", "redis://127.0.0.1:1");

        try (PackagedServer alone = PackagedServer.start(environment)) {
            new Api(alone).answer(CHAT, question);
            Waiting.until(() -> status(new Api(alone).answer(CHAT, question)).contains("hit"));

            Waiting.until(() ->
                    alone.log().stream().anyMatch(line -> line.contains("redis does not answer")));
        }
    }

    private static void invalidate() {
        Vertx vertx = Vertx.vertx();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        RedisSettings settings =
                new RedisSettings(List.of(host()), RedisSettings.Kind.STANDALONE, "", "");
        try (RedisStore store = new RedisStore(vertx, settings, InstantSource.system())) {
            EntryCodec codec =
                    new EntryCodec(new AesGcm(List.of(new byte[32])), Compression.NONE, 1 << 20);
            RemotePolicy policy =
                    new RemotePolicy(
                            Duration.ofSeconds(1), 0, 0, Duration.ofDays(1), CircuitPolicy.DEFAULT);
            StoreThreads threads =
                    new StoreThreads(
                            timer, Runnable::run, InstantSource.system(), System::nanoTime);
            new RemoteTier(store, codec, policy, threads)
                    .invalidate(Selection.ALL)
                    .await()
                    .atMost(Duration.ofSeconds(20));
        } finally {
            timer.shutdownNow();
            vertx.close();
        }
    }

    private static String host() {
        return "redis://127.0.0.1:" + redis.port();
    }

    private static String status(Answer answer) {
        return answer.response().headers().firstValue("Cache-Status").orElse("");
    }
}
