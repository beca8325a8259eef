package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lampejo.call.CacheWishes.Sampled;
import io.lampejo.call.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WarmUpTest {
    @Inject FakeCache cache;
    @Inject FakePipeline pipeline;

    @BeforeEach
    void forget() {
        cache.kept.clear();
        pipeline.calls.clear();
        pipeline.mostRunning.set(0);
    }

    @Test
    void computesWhatIsNotKeptYet() {
        cache.kept.add("anonymous/old");

        put(vectors("a") + vectors("old") + texts("b") + texts("!length"))
                .statusCode(200)
                .contentType("application/json")
                .body("object", equalTo("cache.warmup"))
                .body("lines", equalTo(4))
                .body("computed", equalTo(2))
                .body("already_cached", equalTo(1))
                .body("not_kept", equalTo(1))
                .body("failed_lines", equalTo(0))
                .body("failed", hasSize(0));
        put(vectors("a") + texts("b")).body("already_cached", equalTo(2));

        assertThat(cache.kept).contains("anonymous/a", "anonymous/b");
    }

    @Test
    void aWrongLineKeepsNoOtherBack() {
        String bad =
                String.join(
                        "\n",
                        "{",
                        vectors("fine").strip(),
                        "",
                        "{\"custom_id\":\"mine\",\"url\":\"/v1/nope\",\"body\":{}}",
                        "{\"custom_id\":\"empty\",\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"a\",\"\"]}}",
                        texts("!window").strip(),
                        texts("!sampled").strip(),
                        vectors("!crash").strip());

        put(bad).statusCode(200)
                .body("lines", equalTo(7))
                .body("computed", equalTo(1))
                .body("failed_lines", equalTo(6))
                .body("failed.line", equalTo(java.util.List.of(1, 4, 5, 6, 7, 8)))
                .body("failed[0].custom_id", equalTo(null))
                .body("failed[0].error.message", containsString("ends in the middle"))
                .body("failed[0].error.type", equalTo("invalid_request_error"))
                .body("failed[1].custom_id", equalTo("mine"))
                .body("failed[1].error.param", equalTo("url"))
                .body("failed[2].custom_id", equalTo("empty"))
                .body("failed[2].error.param", equalTo("body.input[1]"))
                .body("failed[3].error.param", equalTo("body.prompt"))
                .body("failed[3].error.code", equalTo("context_length_exceeded"))
                .body("failed[4].error.code", equalTo("unsupported_value"))
                .body("failed[4].error.message", containsString("Lampejo-Cache: sampled"))
                .body("failed[5].error.message", equalTo("The server failed."));
    }

    @Test
    void waitsWhileTheServerIsAtItsLimit() {
        put(vectors("!busy one") + texts("!busy two"))
                .statusCode(200)
                .body("computed", equalTo(2))
                .body("failed_lines", equalTo(0));

        assertThat(pipeline.calls).hasSize(6);
    }

    @Test
    void aLinesOwnHeadersGoBeforeThoseOfTheFile() {
        given().header("Lampejo-Cache", "sampled")
                .header("Lampejo-Cache-Tags", "faq")
                .header("x-request-id", "warm-1")
                .body(
                        (vectors("by the file")
                                        + "{\"url\":\"/v1/embeddings\",\"headers\":{\"Lampejo-Cache-Tags\":\"own\"},\"body\":{\"model\":\"fake\",\"input\":[\"by itself\"]}}")
                                .getBytes(StandardCharsets.UTF_8))
                .put("/v1/cache?tenant=acme")
                .then()
                .body("computed", equalTo(2));

        Call first = called("warm-1.1");
        assertThat(first.tenant()).isEqualTo("acme");
        assertThat(first.cacheUse().wishes().sampled()).isEqualTo(Sampled.CACHED);
        assertThat(first.cacheUse().wishes().tags()).isEqualTo(Set.of("faq"));
        assertThat(called("warm-1.2").cacheUse().wishes().sampled()).isEqualTo(Sampled.NOT_CACHED);
        assertThat(called("warm-1.2").cacheUse().wishes().tags()).isEqualTo(Set.of("own"));
    }

    @Test
    void computesAnewWhereThatIsWished() {
        cache.kept.add("anonymous/known");

        given().header("Cache-Control", "no-cache")
                .body(vectors("known").getBytes(StandardCharsets.UTF_8))
                .put("/v1/cache")
                .then()
                .body("computed", equalTo(1));
        given().header("Cache-Control", "no-store")
                .body(vectors("known").getBytes(StandardCharsets.UTF_8))
                .put("/v1/cache")
                .then()
                .body("failed[0].error.param", equalTo("headers.Cache-Control"));

        assertThat(pipeline.calls).hasSize(1);
    }

    @Test
    void takesFilesThatAreOverTheLimitOfOtherBodies() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            file.append(vectors("line " + i + " of many, with something to fill it up"));
        }
        assertThat(file.length()).isGreaterThan(3 * FakeDeployment.MAX_BODY_BYTES);

        put(file.toString())
                .statusCode(200)
                .body("lines", equalTo(2_000))
                .body("computed", equalTo(2_000));

        assertThat(pipeline.mostRunning.get()).isBetween(2, WarmUpPolicy.DEFAULT.concurrency());
    }

    @Test
    void tellsOfTheFirstHundredFailures() {
        put("nonsense\n".repeat(250))
                .body("lines", equalTo(250))
                .body("failed_lines", equalTo(250))
                .body("failed", hasSize(100));
    }

    @Test
    void aLineMayBeAMebibyte() {
        String longest = " ".repeat((1 << 20) - vectors("wide").length() + 1) + vectors("wide");

        put(longest + " " + longest)
                .body("computed", equalTo(1))
                .body("failed.line", equalTo(java.util.List.of(2)))
                .body("failed[0].error.message", containsString("1048576"));
    }

    @Test
    void anEmptyFileIsAMistake() {
        put("\n \n").statusCode(400).body("error.message", equalTo("The file has no lines."));
        given().put("/v1/cache").then().statusCode(400);
    }

    private Call called(String requestId) {
        return pipeline.calls.stream()
                .filter(call -> call.requestId().equals(requestId))
                .findAny()
                .orElseThrow();
    }

    private static String vectors(String text) {
        return "{\"method\":\"POST\",\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"%s\"]}}\n"
                .formatted(text);
    }

    private static String texts(String text) {
        return "{\"url\":\"/v1/completions\",\"body\":{\"model\":\"fake\",\"prompt\":[\"%s\"]}}\n"
                .formatted(text);
    }

    private static ValidatableResponse put(String file) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/cache")
                .then();
    }
}
