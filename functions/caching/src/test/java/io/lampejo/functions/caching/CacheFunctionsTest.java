package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lampejo.caching.store.Selection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CacheFunctionsTest {
    private static final String BODY = "\"body\":{\"model\":\"fake\",\"input\":[\"%s\"]}";

    @Inject FakeCache cache;

    @Test
    void tellsTheSameNumbersAsTheResource() {
        String resource = given().get("/v1/cache/stats").asString();

        given().get("/cache-stats").then().statusCode(200).body(equalTo(resource));
    }

    @Test
    void invalidates() {
        cache.invalidated.clear();

        call("cache-invalidate", "{\"model\":\"m\"}")
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("matched", equalTo(5))
                .body("removed", equalTo(0));
        call("cache-invalidate", "{\"model\":\"m\",\"dry_run\":false}").body("removed", equalTo(5));

        assertThat(cache.invalidated)
                .containsExactly(
                        new Selection(
                                Optional.empty(),
                                Optional.of("m"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void looksUpAndWarms() {
        cache.kept.clear();
        String asked = "{\"url\":\"/v1/embeddings\"," + BODY.formatted("by function") + "%s}";

        call("cache-lookup", asked.formatted("")).body("items[0].reason", equalTo("absent"));
        call(
                        "cache-warm",
                        "{\"requests\":[%s,%s,7]}"
                                .formatted(asked.formatted(""), asked.formatted(",\"x\":1")))
                .statusCode(200)
                .body("lines", equalTo(3))
                .body("computed", equalTo(1))
                .body("failed[0].line", equalTo(2))
                .body("failed[0].error.param", equalTo("x"))
                .body("failed[1].line", equalTo(3));
        call("cache-lookup", asked.formatted("")).body("items[0].match", equalTo("exact"));
        call("cache-lookup", asked.formatted(",\"tenant\":\"acme\""))
                .body("items[0].reason", equalTo("absent"));
    }

    @Test
    void answersCloudEvents() {
        given().contentType("application/json")
                .header("ce-id", "1")
                .header("ce-specversion", "1.0")
                .header("ce-type", "cache-invalidate")
                .header("ce-source", "test")
                .body("{\"all\":true}")
                .post("/")
                .then()
                .statusCode(200)
                .header("ce-type", equalTo("cache-invalidate.output"))
                .body("selection.all", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cache-invalidate | {} |",
                "cache-invalidate | [] |",
                "cache-invalidate | {\"all\":1} | all",
                "cache-invalidate | {\"all\":null} | all",
                "cache-invalidate | {\"all\":true,\"model\":null} | model",
                "cache-invalidate | {\"model\":\"\"} | model",
                "cache-invalidate | {\"model\":{}} | model",
                "cache-invalidate | {\"modle\":\"m\"} | modle",
                "cache-invalidate | {\"model\":\"m\",\"dry_run\":\"no\"} | dry_run",
                "cache-lookup | {} | url",
                "cache-lookup | {\"tenant\":7} | tenant",
                "cache-lookup | {\"url\":\"/v1/nope\",\"body\":{}} | url",
                "cache-lookup | {\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\"}} | body.input",
                "cache-warm | {} | requests",
                "cache-warm | {\"requests\":{}} | requests",
                "cache-warm | {\"requests\":[]} | requests",
                "cache-warm | {\"requests\":[{}],\"x\":1} | x",
                "cache-warm | {\"requests\":[{}],\"tenant\":\"\"} | tenant"
            })
    void refusesByField(String function, String json, String param) {
        call(function, json).statusCode(400).body("error.param", equalTo(param));
    }

    private static ValidatableResponse call(String function, String json) {
        return given().contentType("application/json").body(json).post("/" + function).then();
    }
}
