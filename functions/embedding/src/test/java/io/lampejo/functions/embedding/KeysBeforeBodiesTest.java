package io.lampejo.functions.embedding;

import static io.lampejo.functions.embedding.Keys.ACME;
import static io.lampejo.functions.embedding.badinput.Asks.chunked;
import static io.lampejo.functions.embedding.badinput.Asks.post;
import static io.lampejo.http.wire.Requests.head;
import static io.lampejo.http.wire.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.wire.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers are turned away before anything of their bodies is read or promised memory. */
@QuarkusTest
@TestProfile(Keys.OfTenants.class)
class KeysBeforeBodiesTest {
    private static final String JSON = "Content-Type: application/json";
    private static final int MAX = 2 * 1024 * 1024;
    private static final String ASK = "{\"model\":\"fake\",\"input\":\"x\"}";

    @TestHTTPResource URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10",
                "Content-Length: 2097152",
                "Content-Length: 999999999999",
                "Transfer-Encoding: chunked"
            })
    void answersWhileNothingOfTheBodyHasCome(String framing) throws IOException {
        try (RawHttp http = connect()) {
            http.send(head("POST", "/v1/embeddings", JSON, framing));

            assertThat(http.receive().status()).isEqualTo(401);
        }
    }

    @Test
    void tellsNobodyToContinueWhoIsRefused() throws IOException {
        try (RawHttp http = connect()) {
            http.send(
                    head(
                            "POST",
                            "/v1/embeddings",
                            JSON,
                            "Expect: 100-continue",
                            "Content-Length: " + MAX));

            var refused = http.receive();

            assertThat(refused.interim()).isEmpty();
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.headers()).containsEntry("connection", "close");
            assertThat(http.receive().status()).as("the connection's end").isZero();
        }
    }

    @Test
    void theConnectionStaysUsable() throws IOException {
        try (RawHttp http = connect()) {
            for (byte[] refused :
                    List.of(
                            post(ASK),
                            post("a".repeat(MAX)),
                            post("a".repeat(MAX + 1)),
                            chunked(utf8("a".repeat(50_000)), JSON))) {
                http.send(refused);
                assertThat(http.receive().status()).isEqualTo(401);
                http.send(post(utf8(ASK), JSON, ACME));
                assertThat(http.receive().status()).isEqualTo(200);
            }
        }
    }

    /** The budget has room for two bodies of this size. */
    @Test
    void strangersTakeNoMemoryFromOthers() throws IOException {
        List<RawHttp> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                RawHttp stranger = connect();
                strangers.add(stranger);
                stranger.send(head("POST", "/v1/embeddings", JSON, "Content-Length: " + MAX));
                stranger.send("a".repeat(MAX / 2));
                assertThat(stranger.receive().status()).isEqualTo(401);
            }

            String text = "a".repeat(MAX - 100);
            byte[] known =
                    post(utf8("{\"model\":\"fake\",\"input\":\"%s\"}".formatted(text)), JSON, ACME);
            assertThat(RawHttp.exchange(server.getHost(), server.getPort(), known).status())
                    .isEqualTo(200);
        } finally {
            for (RawHttp stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void refusesAlikeOverHttp2() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var upgrade = HttpRequest.newBuilder(server.resolve("/q/health/live")).build();
            assertThat(client.send(upgrade, BodyHandlers.discarding()).version())
                    .isEqualTo(HttpClient.Version.HTTP_2);

            for (String input : List.of("x", "a".repeat(1_900_000))) {
                assertThat(embed(client, input, "Bearer wrong").statusCode()).isEqualTo(401);
                assertThat(embed(client, input, "Bearer acme-key").statusCode()).isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> embed(HttpClient client, String input, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve("/v1/embeddings"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"model\":\"fake\",\"input\":\"%s\"}".formatted(input)))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private RawHttp connect() throws IOException {
        return new RawHttp(server.getHost(), server.getPort());
    }
}
