package io.lampejo.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP surface of the packaged server, as the contract has it. */
class ServerIT {
    private static final String MODEL = "all-MiniLM-L6-v2";
    @RegisterExtension static final RunningServer server = new RunningServer(Map.of());

    @Test
    void embedsAText() {
        embed(Map.of("model", MODEL, "input", "A flash of light."))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("x-request-id", matchesPattern("[A-Za-z0-9._-]{1,128}"))
                .header("Lampejo-Route", matchesPattern("cpu|cache"))
                .header("Cache-Status", containsString("Lampejo; "))
                .body("object", equalTo("list"))
                .body("model", equalTo(MODEL))
                .body("data", hasSize(1))
                .body("data[0].object", equalTo("embedding"))
                .body("data[0].index", equalTo(0))
                .body("data[0].embedding", hasSize(384))
                .body("usage.prompt_tokens", equalTo(7))
                .body("usage.total_tokens", equalTo(7));
    }

    @Test
    void givesTheSameVectorAsFloatsAndAsBase64() {
        List<Float> floats =
                embed(Map.of("model", MODEL, "input", "same"))
                        .statusCode(200)
                        .extract()
                        .path("data[0].embedding");
        String base64 =
                embed(Map.of("model", MODEL, "input", "same", "encoding_format", "base64"))
                        .statusCode(200)
                        .extract()
                        .path("data[0].embedding");

        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        for (Float x : floats) {
            assertThat(bytes.getFloat()).isEqualTo(x);
        }
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void answersARepeatedTextFromTheCache() {
        Map<String, Object> body = Map.of("model", MODEL, "input", "asked twice");
        embed(body)
                .header("Lampejo-Route", equalTo("cpu"))
                .header("Cache-Status", equalTo("Lampejo; fwd=miss; stored"));

        embed(body)
                .statusCode(200)
                .header("Lampejo-Route", equalTo("cache"))
                .header("Cache-Status", matchesPattern("Lampejo; hit; ttl=\\d+"));
    }

    @Test
    void answersOnlyFromTheCacheWhereThatIsAsked() {
        given(api())
                .header("Cache-Control", "only-if-cached")
                .contentType(ContentType.JSON)
                .body(Map.of("model", MODEL, "input", "never seen before"))
                .post("/v1/embeddings")
                .then()
                .statusCode(504)
                .body("error.code", equalTo("not_cached"));
    }

    @Test
    void refusesATextOverTheWindowAndCutsItOnRequest() {
        String longText = "light ".repeat(600);

        embed(Map.of("model", MODEL, "input", longText))
                .statusCode(400)
                .body("error.param", equalTo("input"))
                .body("error.code", equalTo("context_length_exceeded"))
                .body("error.message", containsString("602"))
                .body("error.message", containsString("512"));
        embed(Map.of("model", MODEL, "input", longText, "truncate", true))
                .statusCode(200)
                .header("Lampejo-Truncated", equalTo("inputs=1; tokens=90"))
                .body("usage.prompt_tokens", equalTo(512));
    }

    @Test
    void refusesDimensionsThatTheModelWasNotTrainedFor() {
        embed(Map.of("model", MODEL, "input", "x", "dimensions", 64))
                .statusCode(400)
                .body("error.param", equalTo("dimensions"));
    }

    @Test
    void refusesAModelItDoesNotHave() {
        embed(Map.of("model", "text-embedding-3-small", "input", "x"))
                .statusCode(404)
                .body("error.code", equalTo("model_not_found"))
                .body("error.param", equalTo("model"))
                .body("error.message", containsString(MODEL));
    }

    @Test
    void listsItsModels() {
        given(api())
                .get("/v1/models")
                .then()
                .statusCode(200)
                .body("object", equalTo("list"))
                .body("data.id", hasItem(MODEL));
        given(api())
                .get("/v1/models/" + MODEL)
                .then()
                .statusCode(200)
                .body("object", equalTo("model"))
                .body("owned_by", equalTo("sentence-transformers"))
                .body("lampejo.dims", equalTo(384))
                .body("lampejo.window", equalTo(512));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nope", "/v1/nope", "/v1/models/nope", "/v1/embeddings/x"})
    void answersUnknownRoutesInTheContractsForm(String path) {
        given(api())
                .get(path)
                .then()
                .statusCode(404)
                .contentType(ContentType.JSON)
                .header("x-request-id", not(nullValue()))
                .body(
                        "error.keySet()",
                        equalTo(java.util.Set.of("message", "type", "param", "code")))
                .body("error.message", not(containsString("io.lampejo")));
    }

    @Test
    void keepsAValidRequestId() {
        given(api())
                .header("x-request-id", "my-id.1")
                .get("/v1/models")
                .then()
                .header("x-request-id", equalTo("my-id.1"));
    }

    @Test
    void isHealthyAndTellsItsNumbers() {
        embed(Map.of("model", MODEL, "input", "counted"));

        for (String check : List.of("live", "ready", "started")) {
            given(api())
                    .get("/q/health/" + check)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
        given(api())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lampejo_batching_tokens_total"))
                .body(containsString("lampejo_caching_hits_total"))
                .body(containsString("lampejo_model_resident_bytes{model=\"" + MODEL + "\"}"));
        given(api())
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/embeddings"))
                .body(containsString("encoding_format"));
    }

    @Test
    void logsNothingAboutGoodAndBadRequests() {
        embed(Map.of("model", MODEL, "input", "good"));
        embed(Map.of("model", MODEL, "input", ""));

        assertThat(server.log()).noneMatch(line -> line.contains("ERROR") || line.contains("WARN"));
    }

    private static ValidatableResponse embed(Map<String, Object> body) {
        return given(api()).contentType(ContentType.JSON).body(body).post("/v1/embeddings").then();
    }

    private static RequestSpecification api() {
        return given().baseUri(server.uri("").toString());
    }
}
