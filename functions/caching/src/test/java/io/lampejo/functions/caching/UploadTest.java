package io.lampejo.functions.caching;

import static io.lampejo.http.wire.Requests.head;
import static io.lampejo.http.wire.Requests.join;
import static io.lampejo.http.wire.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.wire.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on bare sockets. */
@QuarkusTest
class UploadTest {
    private static final String LINE =
            "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"%s\"]}}\n";

    @TestHTTPResource URI server;
    @Inject FakePipeline pipeline;
    @Inject WarmUp warmUp;

    /** Who has hung up is noticed a moment later. */
    @BeforeEach
    void haveRoom() {
        until(warmUp::idle);
    }

    @Test
    void computesLinesWhileTheFileIsStillComing() throws IOException {
        try (RawHttp http = connect()) {
            http.send(head("PUT", "/v1/cache", "Transfer-Encoding: chunked", "x-request-id: slow"));
            http.send(chunk(LINE.formatted("first")));
            until(() -> called("slow.1"));

            http.send(chunk(LINE.formatted("second")) + "0\r\n\r\n");

            assertThat(http.receive().body())
                    .startsWith("{\"object\":\"cache.warmup\",\"lines\":2,");
        }
    }

    @Test
    void asksForAFileThatWaitsToBeAskedFor() throws IOException {
        String line = LINE.formatted("expected");
        try (RawHttp http = connect()) {
            http.send(
                    head(
                            "PUT",
                            "/v1/cache",
                            "Expect: 100-continue",
                            "Content-Length: " + line.length()));
            http.send(line);

            var answer = http.receive();

            assertThat(answer.interim()).containsExactly(100);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAFileBeforeItHasCome() throws IOException {
        try (RawHttp http = connect()) {
            http.send(
                    head(
                            "PUT",
                            "/v1/cache?nope=1",
                            "Expect: 100-continue",
                            "Content-Length: 1000000000"));

            var answer = http.receive();

            assertThat(answer.interim()).isEmpty();
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void givesUpOnAFileThatDoesNotCome() throws IOException {
        try (RawHttp http = connect()) {
            http.send(head("PUT", "/v1/cache", "Content-Length: 1000"));
            http.send("{");

            var answer = http.receive();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("\"code\":\"request_timeout\"");
        }
    }

    @Test
    void leavesWorkOfWhoLeaves() throws IOException {
        int cancelled = pipeline.cancelled.get();
        try (RawHttp http = connect()) {
            http.send(head("PUT", "/v1/cache", "Content-Length: 1000000", "x-request-id: leaver"));
            http.send(LINE.formatted("!never"));
            until(() -> called("leaver.1"));
        }

        until(() -> pipeline.cancelled.get() == cancelled + 1);
    }

    @Test
    void leavesWorkOfWhoLeavesAfterTheFile() throws IOException {
        int cancelled = pipeline.cancelled.get();
        String line = LINE.formatted("!never");
        try (RawHttp http = connect()) {
            http.send(
                    head(
                            "PUT",
                            "/v1/cache",
                            "Content-Length: " + line.length(),
                            "x-request-id: late-leaver"));
            http.send(line);
            until(() -> called("late-leaver.1"));
        }

        until(() -> pipeline.cancelled.get() == cancelled + 1);
    }

    @Test
    void takesTwoFilesAtATime() throws IOException {
        try (RawHttp one = connect();
                RawHttp two = connect();
                RawHttp three = connect()) {
            begin(one, "file-one");
            begin(two, "file-two");
            until(() -> called("file-one.1") && called("file-two.1"));

            three.send(head("PUT", "/v1/cache", "Content-Length: 3"));
            three.send("{}\n");
            var answer = three.receive();

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.headers()).containsEntry("retry-after", "5");
        }
        String line = LINE.formatted("after the others");
        byte[] fourth =
                join(head("PUT", "/v1/cache", "Content-Length: " + line.length()), utf8(line));
        until(() -> exchange(fourth).status() == 200);
    }

    @Test
    void holdsTheUploadUpWhileLinesAreComputed() throws Exception {
        CompletableFuture<Void> gate = pipeline.closeGate();
        try (RawHttp http = connect()) {
            http.send(head("PUT", "/v1/cache", "Content-Length: 1000000000", "x-request-id: held"));
            for (int i = 0; i < WarmUpPolicy.DEFAULT.concurrency(); i++) {
                http.send(LINE.formatted("!gate"));
            }
            until(() -> called("held." + WarmUpPolicy.DEFAULT.concurrency()));

            Thread sender = Thread.ofVirtual().start(() -> sendMuch(http));

            assertThat(sender.join(Duration.ofSeconds(3))).as("all of it was taken in").isFalse();
        } finally {
            gate.complete(null);
        }
    }

    /** More than sockets and pieces that are under way hold. */
    private static void sendMuch(RawHttp http) {
        byte[] line = utf8(LINE.formatted("x".repeat(4000)));
        try {
            for (int sent = 0; sent < 64 << 20; sent += line.length) {
                http.send(line);
            }
        } catch (IOException e) {
            // The test has hung up.
        }
    }

    private void begin(RawHttp http, String id) throws IOException {
        http.send(head("PUT", "/v1/cache", "Content-Length: 1000000", "x-request-id: " + id));
        http.send(LINE.formatted("!never"));
    }

    private boolean called(String requestId) {
        return pipeline.calls.stream().anyMatch(call -> call.requestId().equals(requestId));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private RawHttp connect() throws IOException {
        return new RawHttp(server.getHost(), server.getPort());
    }

    private RawHttp.Response exchange(byte[] request) {
        try {
            return RawHttp.exchange(server.getHost(), server.getPort(), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
