package io.lampejo.functions.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Http2Test {
    @TestHTTPResource URI server;

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
    void answersSmallAndLargeBodies() throws Exception {
        for (int size : new int[] {1, 1000, 1_900_000}) {
            var answer = post(json("a".repeat(size)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @Test
    void refusesAsOverHttp1() throws Exception {
        assertThat(post(json("a".repeat(2_200_000))).statusCode()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofString("{")).statusCode()).isEqualTo(400);
        assertThat(post(BodyPublishers.noBody()).statusCode()).isEqualTo(411);
        assertThat(post(json("fine")).statusCode()).isEqualTo(200);
    }

    @Test
    void wantsToKnowTheLength() throws Exception {
        byte[] body = "{\"model\":\"fake\",\"input\":\"x\"}".getBytes();

        var answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("\"code\":\"length_required\"");
    }

    private static BodyPublisher json(String text) {
        return BodyPublishers.ofString("{\"model\":\"fake\",\"input\":\"" + text + "\"}");
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve("/v1/embeddings"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
