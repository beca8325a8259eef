package io.lampejo.functions.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes over HTTP/2, whose requests need not say whether they have a body. */
@QuarkusTest
class Http2Test {
    private static final byte[] LINE =
            "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"over HTTP/2\"]}}\n"
                    .getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource URI server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    /** The first request upgrades the connection. */
    @BeforeEach
    void upgrade() throws Exception {
        assertThat(send("GET", "/v1/cache/stats", BodyPublishers.noBody()).version())
                .isEqualTo(HttpClient.Version.HTTP_2);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void countsAndForgets() throws Exception {
        var answer = send("DELETE", "/v1/cache?model=m", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"matched\":5");
        assertThat(send("DELETE", "/v1/cache", BodyPublishers.noBody()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesFilesOfKnownAndUnknownLength() throws Exception {
        byte[] many =
                new String(LINE, StandardCharsets.UTF_8)
                        .repeat(5_000)
                        .getBytes(StandardCharsets.UTF_8);

        var known = send("PUT", "/v1/cache", BodyPublishers.ofByteArray(many));
        var unknown =
                send(
                        "PUT",
                        "/v1/cache",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(many)));

        for (var answer : new HttpResponse<?>[] {known, unknown}) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().toString())
                    .contains("\"lines\":5000,")
                    .contains("\"failed_lines\":0");
        }
    }

    @Test
    void refusesAFileWithoutReadingIt() throws Exception {
        byte[] many = new byte[1 << 20];

        var answer = send("PUT", "/v1/cache?nope=1", BodyPublishers.ofByteArray(many));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/v1/cache", BodyPublishers.ofByteArray(LINE)).statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/v1/cache", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path)).method(method, body).build(),
                BodyHandlers.ofString());
    }
}
