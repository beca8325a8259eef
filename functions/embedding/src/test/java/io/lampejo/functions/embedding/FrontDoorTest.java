package io.lampejo.functions.embedding;

import static io.lampejo.functions.embedding.badinput.Asks.chunked;
import static io.lampejo.functions.embedding.badinput.Asks.post;
import static io.lampejo.http.wire.Requests.bare;
import static io.lampejo.http.wire.Requests.gzip;
import static io.lampejo.http.wire.Requests.head;
import static io.lampejo.http.wire.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.wire.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budget in these tests has room for two bodies of the largest size. */
@QuarkusTest
class FrontDoorTest {
    private static final String JSON = "Content-Type: application/json";
    private static final int MAX = 2 * 1024 * 1024;
    private static final String ASK = "{\"model\":\"fake\",\"input\":\"x\"}";

    @TestHTTPResource URI server;
    @Inject FakeEmbedder embedder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models",
                "/nowhere",
                "/q/health/live",
                "/q/nowhere",
                "/v1/models/none",
                "/v1/embeddings"
            })
    void everyAnswerHasARequestId(String path) throws IOException {
        var made = exchange(bare("GET", path));
        var kept = exchange(bare("GET", path, "X-Request-Id: Mine_1.2-3"));
        var replaced = exchange(bare("GET", path, "X-Request-Id: not mine"));
        var tooLong = exchange(bare("GET", path, "X-Request-Id: " + "a".repeat(129)));

        assertThat(made.headers().get("x-request-id")).matches("req-[0-9a-v]{24}");
        assertThat(kept.headers()).containsEntry("x-request-id", "Mine_1.2-3");
        assertThat(replaced.headers().get("x-request-id")).startsWith("req-");
        assertThat(tooLong.headers().get("x-request-id")).startsWith("req-");
    }

    @Test
    void readsChunks() throws IOException {
        String text = "a".repeat(100_000);

        var answer =
                exchange(
                        chunked(
                                utf8("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text)),
                                JSON));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void readsLargeBodiesOffTheEventLoop() throws IOException {
        String text = "a".repeat(1_900_000);

        var answer = exchange(post("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void readsGzip() throws IOException {
        var small = exchange(post(gzip(utf8(ASK)), JSON, "Content-Encoding: gzip"));
        String text = "a".repeat(1_900_000);
        var large =
                exchange(
                        post(
                                gzip(utf8("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text))),
                                JSON,
                                "Content-Encoding: gzip"));

        assertThat(small.status()).isEqualTo(200);
        assertThat(large.status()).isEqualTo(200);
    }

    @Test
    void aContentTypeMayBeMissing() throws IOException {
        assertThat(exchange(post(utf8(ASK), new String[0])).status()).isEqualTo(200);
    }

    @Test
    void saysContinueToThoseWhoWait() throws IOException {
        try (RawHttp http = connect()) {
            http.send(
                    head(
                            "POST",
                            "/v1/embeddings",
                            JSON,
                            "Expect: 100-continue",
                            "Content-Length: " + ASK.length()));
            http.send(ASK);

            var answer = http.receive();

            assertThat(answer.interim()).containsExactly(100);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void servesPipelinedRequestsInOrder() throws IOException {
        try (RawHttp http = connect()) {
            http.send(post(ASK));
            http.send(post("{"));
            http.send(bare("GET", "/v1/models/fake"));

            assertThat(http.receive().status()).isEqualTo(200);
            assertThat(http.receive().status()).isEqualTo(400);
            assertThat(http.receive().status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedBodyLeavesTheConnectionUsable() throws IOException {
        try (RawHttp http = connect()) {
            http.send(post("a".repeat(MAX + 1)));
            assertThat(http.receive().status()).isEqualTo(413);

            http.send(post(ASK));
            assertThat(http.receive().status()).isEqualTo(200);
        }
    }

    @Test
    void refusesBodiesBeyondTheBudgetUntilThereIsRoomAgain() {
        until(this::refusesBesideTwoAnnouncedBodies);

        until(() -> exchange(post(ASK)).status() == 200);
    }

    /**
     * @return false where the two did not fill the budget all the while: memory of an earlier test
     *     was not back yet, or so slow a machine that a body was given up. Nothing is told of the
     *     door then.
     */
    private boolean refusesBesideTwoAnnouncedBodies() {
        try (RawHttp first = connect();
                RawHttp second = connect()) {
            if (!announce(first) || !announce(second)) {
                return false;
            }

            var refused = exchange(post(ASK));
            var refusedChunks = exchange(chunked(utf8(ASK), JSON));
            var withoutBody = exchange(bare("GET", "/v1/models"));
            if (!deliver(first) || !deliver(second)) {
                return false;
            }

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers())
                    .containsEntry("retry-after", "1")
                    .containsEntry("retry-after-ms", "1000");
            assertThat(refused.body()).contains("\"code\":\"overloaded\"");
            assertThat(refusedChunks.status()).isEqualTo(429);
            assertThat(withoutBody.status()).isEqualTo(200);
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Announces a body of the largest size; true once there is memory promised to it. */
    private static boolean announce(RawHttp http) throws IOException {
        http.send(
                head(
                        "POST",
                        "/v1/embeddings",
                        JSON,
                        "Expect: 100-continue",
                        "Content-Length: " + MAX));
        return http.receiveInterim() == 100;
    }

    /** Sends the body that was announced; false where the server no longer waits for it. */
    private static boolean deliver(RawHttp http) throws IOException {
        String empty = "{\"model\":\"fake\",\"input\":\"\"}";
        String pad = "a".repeat(MAX - empty.length());
        try {
            http.send("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(pad));
        } catch (IOException e) {
            return false;
        }
        return http.receive().status() == 200;
    }

    @Test
    void abortedUploadsGiveTheirMemoryBack() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawHttp http = connect()) {
                http.send(head("POST", "/v1/embeddings", JSON, "Content-Length: " + MAX));
                http.send("{\"model\":\"fake\",\"input\":\"");
            }
            try (RawHttp http = connect()) {
                http.send(head("POST", "/v1/embeddings", JSON, "Transfer-Encoding: chunked"));
                http.send("10000\r\n" + "a".repeat(0x8000));
            }
        }

        String text = "a".repeat(1_900_000);
        until(() ->
                exchange(post("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text))).status()
                        == 200);
    }

    @Test
    void answeredRequestsGiveTheirMemoryBack() throws IOException {
        String text = "a".repeat(1_900_000);
        for (int i = 0; i < 5; i++) {
            assertThat(
                            exchange(post("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text)))
                                    .status())
                    .isEqualTo(200);
            assertThat(exchange(chunked(utf8("{\"input\":\"%s\"}".formatted(text)), JSON)).status())
                    .isEqualTo(400);
            assertThat(
                            exchange(
                                            post(
                                                    gzip(utf8("\"%s\"".formatted(text))),
                                                    JSON,
                                                    "Content-Encoding: gzip"))
                                    .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void givesUpOnBodiesThatDoNotCome() throws IOException {
        try (RawHttp http = connect()) {
            http.send(head("POST", "/v1/embeddings", JSON, "Content-Length: 100000"));
            http.send("{");

            var answer = http.receive();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("\"code\":\"request_timeout\"");
        }
    }

    @Test
    void whoLeavesIsNotWorkedFor() throws IOException {
        int started = embedder.started.get();
        int cancelled = embedder.cancelled.get();

        try (RawHttp http = connect()) {
            http.send(post("{\"model\":\"fake\",\"input\":\"!never\"}"));
            until(() -> embedder.started.get() == started + 1);
        }

        until(() -> embedder.cancelled.get() == cancelled + 1);
    }

    @Test
    void whoLeavesGivesHisMemoryBack() throws IOException {
        String ask =
                "{\"pad\":\"%s\",\"model\":\"fake\",\"input\":\"!never\"}"
                        .formatted("a".repeat(1_900_000));
        for (int i = 0; i < 5; i++) {
            int started = embedder.started.get();
            try (RawHttp http = connect()) {
                http.send(post(ask));
                until(() -> embedder.started.get() > started);
            }
            until(() -> exchange(post(ASK)).status() == 200);
        }
    }

    @Test
    void healthKeepsItsOwnBody() throws IOException {
        var live = exchange(bare("GET", "/q/health/live"));

        assertThat(live.status()).isEqualTo(200);
        assertThat(live.body()).contains("\"status\": \"UP\"");
    }

    private RawHttp connect() throws IOException {
        return new RawHttp(server.getHost(), server.getPort());
    }

    private RawHttp.Response exchange(byte[] request) {
        try {
            return RawHttp.exchange(server.getHost(), server.getPort(), request);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
