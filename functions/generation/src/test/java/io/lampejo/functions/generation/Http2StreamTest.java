package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Http2StreamTest {
    @TestHTTPResource URI server;
    @Inject FakeGenerator generator;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    /** The first request upgrades the connection. */
    @BeforeEach
    void upgrade() throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/v1/models")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).version())
                .isEqualTo(HttpClient.Version.HTTP_2);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void streams() throws Exception {
        var answer = client.send(request("!unicode"), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("lampejo-route")).hasValue("cpu");
        assertThat(answer.body()).contains("日本語 😀").endsWith("data: [DONE]\n\n");
    }

    @Test
    void aFailureMidwayIsTheLastEvent() throws Exception {
        var answer = client.send(request("!midway"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Hal")
                .doesNotContain("[DONE]", "\"stop\"")
                .endsWith("\"code\":\"engine_failed\"}}\n\n");
    }

    @Test
    void aStreamThatIsResetIsNotWorkedFor() throws Exception {
        generator.scripts.put(
                "reset", () -> Play.script(FakeGenerator.STARTED, new CompletableFuture<Void>()));

        var answer = client.send(request("reset"), BodyHandlers.ofInputStream());
        answer.body().close();

        long end = System.nanoTime() + 20_000_000_000L;
        while (!generator.plays.get("reset").cancelled.get()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(server.resolve("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                "{\"model\":\"fake\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                                        .formatted(text)))
                .build();
    }
}
