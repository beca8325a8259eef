package io.lampejo.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys of the packaged server, out of its environment and out of a file. */
class KeysIT {
    private static final String ACME = "acme-s3cret";
    private static final String ACME_NEXT = "acme-s3cret-next";

    /** Told by the digest that {@code printf beta-s3cret | sha256sum} prints. */
    private static final String BETA = "beta-s3cret";

    private static final String BETA_DIGEST =
            "01f6d4e00e68097f45c449e125eb6757d948f695ecdf1d3f8ee5f1c9043f44bd";
    private static final String ADMIN = "admin-s3cret";

    @TempDir static Path directory;

    @RegisterExtension
    static final RunningServer server =
            new RunningServer(
                    Map.of(
                            "LAMPEJO_HTTP_KEYS",
                            "acme:%s,acme:%s,beta:sha256:%s"
                                    .formatted(ACME, ACME_NEXT, BETA_DIGEST),
                            "LAMPEJO_HTTP_ADMIN_KEY",
                            ADMIN));

    @ParameterizedTest
    @ValueSource(strings = {ACME, ACME_NEXT, BETA, ADMIN})
    void letsInWhoHasAKey(String key) {
        embed(server.get(), key, "let in").statusCode(200);
        as(server.get(), key).get("/v1/models").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "unused", BETA_DIGEST, "sha256:" + BETA_DIGEST})
    void refusesOthers(String key) {
        embed(server.get(), key, "kept out")
                .statusCode(401)
                .contentType(ContentType.JSON)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("error.type", equalTo("invalid_request_error"))
                .body("error.code", equalTo("invalid_api_key"));
        as(server.get(), key).get("/v1/models").then().statusCode(401);
    }

    @Test
    void tenantsShareNoAnswers() {
        String text = "what one tenant asks is nothing that another may know";
        embed(server.get(), ACME, text).header("Cache-Status", startsWith("Lampejo; fwd=miss"));

        embed(server.get(), ACME_NEXT, text).header("Cache-Status", startsWith("Lampejo; hit"));
        embed(server.get(), BETA, text).header("Cache-Status", startsWith("Lampejo; fwd=miss"));
    }

    @Test
    void tellsItsNumbersToAllAndItsKeysToNobody() {
        embed(server.get(), "another-s3cret", "x").statusCode(401);
        embed(server.get(), ACME, "x").statusCode(200);

        for (String path : List.of("/q/metrics", "/q/openapi", "/q/health")) {
            given().baseUri(server.uri("").toString())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("s3cret")));
        }
        assertThat(server.log())
                .noneMatch(line -> line.contains("s3cret") || line.contains(BETA_DIGEST));
    }

    @Test
    void readsItsFileOfKeysAgainWhenItChanges() throws IOException {
        Path file = directory.resolve("keys");
        Files.writeString(file, "# tenants\nacme:first\n");

        try (PackagedServer guarded =
                PackagedServer.start(Map.of("LAMPEJO_HTTP_KEYS_FILE", file.toString()))) {
            embed(guarded, "first", "x").statusCode(200);
            embed(guarded, "second", "x").statusCode(401);

            Path next = directory.resolve("next");
            Files.writeString(next, "acme:second\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (models(guarded, "second") != 200) {
                assertThat(System.nanoTime()).as("the new key is taken").isLessThan(end);
            }
            assertThat(models(guarded, "first")).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "acme:fine,acme:s3cret!", "acme:s3cret,beta:s3cret"})
    void doesNotStartOnKeysThatAreWrong(String keys) {
        assertThatThrownBy(() -> PackagedServer.start(Map.of("LAMPEJO_HTTP_KEYS", keys)).close())
                .hasStackTraceContaining("the server ended")
                .hasStackTraceContaining("key")
                .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("s3cret"));
    }

    private static int models(PackagedServer of, String key) {
        return as(of, key).get("/v1/models").statusCode();
    }

    private static ValidatableResponse embed(PackagedServer of, String key, String text) {
        return as(of, key)
                .contentType(ContentType.JSON)
                .body(Map.of("model", "all-MiniLM-L6-v2", "input", text))
                .post("/v1/embeddings")
                .then();
    }

    private static RequestSpecification as(PackagedServer of, String key) {
        return given().baseUri(of.uri("").toString()).header("Authorization", "Bearer " + key);
    }
}
