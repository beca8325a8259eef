package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More than the server can do at once: it says so, stays fair, forgets who left, and goes on. */
class PressureIT {
    private static final String TEXT = "light and shadow on the water ".repeat(60);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PackagedServer server;

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void answersSmallRequestsWhileAGiantOneIsServed() throws Exception {
        server = PackagedServer.start(Map.of("LAMPEJO_CACHING_ENABLED", "false"));
        CompletableFuture<HttpResponse<String>> giant = send(texts(400));
        awaitAtLeast("lampejo_batching_runs_total", 5);

        for (int i = 0; i < 20; i++) {
            assertThat(send("[\"small " + i + "\"]").get(30, TimeUnit.SECONDS).statusCode())
                    .isEqualTo(200);
        }

        assertThat(giant).isNotDone();
        assertThat(giant.get(5, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    }

    @Test
    void turnsAwayWhatIsTooMuchAndSaysWhenToComeBack() throws Exception {
        server =
                PackagedServer.start(
                        Map.of(
                                "LAMPEJO_CACHING_ENABLED", "false",
                                "LAMPEJO_BATCHING_MAX_REQUESTS", "4"));
        List<CompletableFuture<HttpResponse<String>>> calls =
                IntStream.range(0, 40).mapToObj(i -> send(texts(4))).toList();

        Map<Integer, List<HttpResponse<String>>> byStatus =
                calls.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.groupingBy(HttpResponse::statusCode));

        assertThat(byStatus.keySet()).containsExactlyInAnyOrder(200, 429);
        for (HttpResponse<String> refused : byStatus.get(429)) {
            int seconds =
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
            int millis =
                    Integer.parseInt(refused.headers().firstValue("retry-after-ms").orElseThrow());
            assertThat(seconds).isBetween(1, 120);
            assertThat(millis).isLessThanOrEqualTo(seconds * 1000);
            assertThat(refused.headers().firstValue("x-request-id")).isPresent();
            assertThat(refused.body()).contains("\"code\":\"overloaded\"");
        }
    }

    @Test
    void dropsTheWorkOfACallerWhoLeaves() throws Exception {
        server = PackagedServer.start(Map.of("LAMPEJO_CACHING_ENABLED", "false"));
        byte[] body = body(texts(400)).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String head =
                    "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(body.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            awaitAtLeast("lampejo_batching_runs_total", 5);
        }

        awaitAtLeast("lampejo_batching_abandoned_requests_total", 1);
        assertThat(metric("lampejo_batching_waiting_requests")).isZero();
        assertThat(metric("lampejo_batching_runs_total")).isLessThan(400);
        assertThat(send("[\"next\"]").get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void givesUpOnARequestWhoseTimeIsUp() throws Exception {
        server =
                PackagedServer.start(
                        Map.of(
                                "LAMPEJO_CACHING_ENABLED", "false",
                                "LAMPEJO_HTTP_REQUEST_TIMEOUT", "1s"));
        send("[\"loads the model\"]").get(30, TimeUnit.SECONDS);

        HttpResponse<String> late = send(texts(1500)).get(60, TimeUnit.SECONDS);

        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(late.body()).contains("\"code\":\"deadline_exceeded\"");
        assertThat(metric("lampejo_batching_expired_requests_total")).isEqualTo(1);
    }

    @Test
    void finishesWhatItHasBegunWhenItIsAskedToEnd() throws Exception {
        server = PackagedServer.start(Map.of("LAMPEJO_CACHING_ENABLED", "false"));
        CompletableFuture<HttpResponse<String>> begun = send(texts(100));
        awaitAtLeast("lampejo_batching_runs_total", 5);

        server.askToEnd();

        assertThat(begun.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void outlivesManyLargeBodiesAtOnce() throws Exception {
        server = PackagedServer.start(Map.of("LAMPEJO_CACHING_ENABLED", "false"));
        String text =
                "{\"model\":\"all-MiniLM-L6-v2\",\"truncate\":true,\"input\":\""
                        + "x".repeat(9_000_000)
                        + "\"}";
        byte[] large = text.getBytes(StandardCharsets.US_ASCII);
        List<CompletableFuture<Integer>> calls =
                IntStream.range(0, 24)
                        .mapToObj(i ->
                                client.sendAsync(request(large), BodyHandlers.discarding())
                                        .handle((r, e) -> e == null ? r.statusCode() : 0))
                        .toList();

        List<Integer> statuses = calls.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).isSubsetOf(0, 200, 429); // 0: refused before the body was sent
        assertThat(statuses).contains(200);
        assertThat(server.alive()).isTrue();
        assertThat(server.log()).noneMatch(line -> line.contains("OutOfMemory"));
        assertThat(send("[\"next\"]").get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> send(String input) {
        return client.sendAsync(
                request(body(input).getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(server.uri("/v1/embeddings"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String body(String input) {
        return "{\"model\":\"all-MiniLM-L6-v2\",\"encoding_format\":\"base64\",\"input\":%s}"
                .formatted(input);
    }

    private static String texts(int count) {
        return Collections.nCopies(count, TEXT).stream()
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    /** Looks until a counter is there; the test's own time limit is the bound. */
    private void awaitAtLeast(String name, double least) throws IOException, InterruptedException {
        for (int look = 0; look < 10_000; look++) {
            if (metric(name) >= least) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(name + " stays under " + least);
    }

    private double metric(String name) throws IOException, InterruptedException {
        String metrics =
                client.send(
                                HttpRequest.newBuilder(server.uri("/q/metrics")).build(),
                                BodyHandlers.ofString())
                        .body();
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$").matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
