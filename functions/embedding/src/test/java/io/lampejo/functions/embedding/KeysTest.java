package io.lampejo.functions.embedding;

import static io.lampejo.functions.embedding.Keys.ACME;
import static io.lampejo.functions.embedding.Keys.BETA;
import static io.lampejo.functions.embedding.Keys.BOSS;
import static io.lampejo.functions.embedding.badinput.Asks.post;
import static io.lampejo.http.wire.Requests.bare;
import static io.lampejo.http.wire.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.wire.RawHttp;
import io.lampejo.http.wire.Requests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in where tenants have keys. */
@QuarkusTest
@TestProfile(Keys.OfTenants.class)
class KeysTest {
    private static final String JSON = "Content-Type: application/json";
    private static final byte[] ASK = utf8("{\"model\":\"fake\",\"input\":\"x\"}");
    private static final String REFUSED =
            "{\"error\":{\"message\":\"The request carries no valid API key in a header 'Authorization: Bearer KEY'.\","
                    + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"invalid_api_key\"}}";

    @TestHTTPResource URI server;
    @Inject FakeEmbedder embedder;

    /** No key, and everything that is not quite one. */
    static Stream<List<String>> strangers() {
        return Stream.of(
                List.of(),
                List.of("Authorization: Bearer wrong"),
                List.of("Authorization: Bearer acme-ke"),
                List.of("Authorization: Bearer acme-key2"),
                List.of("Authorization: Bearer Acme-key"),
                List.of("Authorization: Bearer acme:acme-key"),
                List.of("Authorization: Bearer "),
                List.of("Authorization: Bearer"),
                List.of("Authorization: acme-key"),
                List.of("Authorization: Basic acme-key"),
                List.of("Authorization: Basic YWNtZTphY21lLWtleQ=="),
                List.of("Authorization: Bearer " + "a".repeat(6000)),
                List.of(
                        "Authorization: Bearer ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                List.of("Authorization: Bearer wrong", ACME),
                List.of(ACME, ACME),
                List.of("X-Api-Key: acme-key"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refusesStrangersAndSaysNothingElse(List<String> headers) throws IOException {
        String[] lines = headers.toArray(String[]::new);
        var get = exchange(bare("GET", "/v1/models", lines));
        var post = exchange(Requests.post("/v1/embeddings", ASK, lines));

        for (RawHttp.Response refused : List.of(get, post)) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo(REFUSED);
            assertThat(refused.headers())
                    .containsEntry("www-authenticate", "Bearer")
                    .containsEntry("content-type", "application/json")
                    .containsKey("x-request-id")
                    .doesNotContainKey("x-should-retry");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /nowhere",
        "GET, /v1/models",
        "GET, /v1/models/fake",
        "DELETE, /v1/models",
        "OPTIONS, /v1/embeddings",
        "GET, /v1/embeddings",
        "POST, /v1/embeddings",
        "POST, /embed",
        "GET, /embed?model=fake",
        "GET, /admin",
        "POST, /q/health/live",
        // What leads out of /q on one way of reading it or another.
        "GET, /q/../v1/models",
        "GET, /q/./../v1/models",
        "GET, /q/%2e%2e/v1/models",
        "GET, /q/%2E./v1/models",
        "GET, /q//../../v1/models",
        "GET, //v1/models",
        "GET, /./v1/models",
        "GET, /v1/models/../../q/health/live",
        "GET, /v1/models/%2e%2e/%2e%2e/q/health/live",
        "GET, /%71/../v1/models",
        "GET, /qq/health"
    })
    void nothingOfTheApiIsOpen(String method, String path) throws IOException {
        assertThat(exchange(bare(method, path)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/openapi"})
    void healthAndTheLikeAreOpen(String path) throws IOException {
        assertThat(exchange(bare("GET", path)).status()).isEqualTo(200);
        assertThat(exchange(bare("GET", path, "Authorization: Bearer wrong")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void eventsComeInNowhereWithoutAKey(String method) throws IOException {
        String[] binary = {
            JSON, "ce-specversion: 1.0", "ce-id: 1", "ce-source: /x", "ce-type: embed"
        };
        String structured = "Content-Type: application/cloudevents+json";
        byte[] event =
                utf8(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"embed\",\"data\":{\"model\":\"fake\",\"input\":\"x\"}}");

        for (String path : new String[] {"/", "/q/health/live", "/q/nowhere"}) {
            assertThat(exchange(request(method, path, ASK, binary)).status()).isEqualTo(401);
            assertThat(exchange(request(method, path, event, structured)).status()).isEqualTo(401);
        }
    }

    @Test
    void everyKeyLeadsToItsTenant() throws IOException {
        assertThat(tenantOf(post(ASK, JSON, ACME))).isEqualTo("acme");
        assertThat(tenantOf(post(ASK, JSON, BETA))).isEqualTo("beta");
        assertThat(tenantOf(post(ASK, JSON, BOSS))).isEqualTo("admin");
        assertThat(tenantOf(Requests.post("/embed", ASK, JSON, BETA))).isEqualTo("beta");
        assertThat(
                        tenantOf(
                                Requests.post(
                                        "/",
                                        ASK,
                                        JSON,
                                        ACME,
                                        "ce-specversion: 1.0",
                                        "ce-id: 1",
                                        "ce-source: /x",
                                        "ce-type: embed")))
                .isEqualTo("acme");
    }

    @Test
    void requestsKeepTheirIdAndTheirUseOfTheCache() throws IOException {
        exchange(post(ASK, JSON, ACME, "X-Request-Id: mine-1", "Lampejo-Cache-Tags: a,b"));
        var call = embedder.call.get();
        exchange(Requests.post("/embed", ASK, JSON, ACME, "X-Request-Id: mine-2"));

        assertThat(call.requestId()).isEqualTo("mine-1");
        assertThat(call.cacheUse().wishes().tags()).containsExactlyInAnyOrder("a", "b");
        assertThat(embedder.call.get().requestId()).isEqualTo("mine-2");
    }

    @Test
    void aWrongWishIsRefusedByItsHeader() throws IOException {
        var refused = exchange(post(ASK, JSON, ACME, "Lampejo-Cache: always"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"param\":\"Lampejo-Cache\"");
    }

    @Test
    void adminsHaveTheirOwnKey() throws IOException {
        var admin = exchange(bare("GET", "/admin", BOSS));
        var tenant = exchange(bare("GET", "/admin", ACME));

        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.body()).isEqualTo("admin");
        assertThat(tenant.status()).isEqualTo(403);
        assertThat(tenant.body())
                .contains("\"type\":\"invalid_request_error\"", "\"code\":\"permission_denied\"");
        assertThat(exchange(bare("GET", "/admin")).status()).isEqualTo(401);
    }

    private String tenantOf(byte[] request) throws IOException {
        embedder.call.set(null);
        assertThat(exchange(request).status()).isEqualTo(200);
        return embedder.call.get().tenant();
    }

    private static byte[] request(String method, String path, byte[] body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + body.length;
        return Requests.join(Requests.head(method, path, all), body);
    }

    private RawHttp.Response exchange(byte[] request) throws IOException {
        return RawHttp.exchange(server.getHost(), server.getPort(), request);
    }
}
