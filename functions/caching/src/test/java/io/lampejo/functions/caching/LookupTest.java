package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lampejo.call.CacheUse;
import io.lampejo.call.CacheWishes;
import io.lampejo.call.CacheWishes.Sampled;
import io.lampejo.call.CacheWishes.Semantic;
import io.lampejo.call.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookupTest {
    @Inject FakeCache cache;
    @Inject FakePipeline pipeline;

    @Test
    void tellsOfEachInputWhatWouldBecomeOfIt() {
        cache.kept.add("anonymous/known");

        String answer =
                look(vectors(
                                "\"known\",\"new\",\"!semantic\",\"!stale\",\"!guarded\",\"!far\",\"!old\",\"!sampled\",\"!asked\",\"!none\""))
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(new JsonObject(answer))
                .isEqualTo(
                        new JsonObject(
                                """
                                {"object":"cache.lookup","items":[
                                 {"index":0,"hit":true,"match":"exact","age":1.5,"ttl":86400},
                                 {"index":1,"hit":false,"reason":"absent"},
                                 {"index":2,"hit":true,"match":"semantic","age":1.5,"ttl":86400,"similarity":0.96875},
                                 {"index":3,"hit":true,"match":"stale-while-revalidate","age":61.25,"ttl":-1},
                                 {"index":4,"hit":false,"reason":"guarded","guard":"numbers","similarity":0.9375},
                                 {"index":5,"hit":false,"reason":"too_far","similarity":0.5},
                                 {"index":6,"hit":false,"reason":"too_old"},
                                 {"index":7,"hit":false,"reason":"sampled"},
                                 {"index":8,"hit":false,"reason":"asked"},
                                 {"index":9,"hit":false,"reason":"no_cache"}]}
                                """));
    }

    @Test
    void computesNothing() {
        int before = pipeline.calls.size();

        look(vectors("\"never computed\"")).statusCode(200);

        assertThat(pipeline.calls).hasSize(before);
    }

    @Test
    void looksEachPromptUp() {
        look("{\"url\":\"/v1/completions\",\"body\":{\"model\":\"fake\",\"prompt\":[\"!guarded\",\"x\"]}}")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].guard", equalTo("numbers"))
                .body("items[1].reason", equalTo("absent"));
    }

    @Test
    void heedsWhatItsHeadersWouldSay() {
        look("""
        {"headers":{"cache-control":"max-age=60, only-if-cached","Lampejo-Cache":"semantic, sampled",
         "Lampejo-Cache-Tags":"a, b"},
         "url":"/v1/embeddings","body":{"model":"fake","input":["x"]}}
        """)
                .statusCode(200);

        assertThat(cache.lookups.getLast().cacheUse())
                .isEqualTo(
                        new CacheUse(
                                true,
                                true,
                                Optional.of(Duration.ofMinutes(1)),
                                true,
                                new CacheWishes(Semantic.ON, Sampled.CACHED, Set.of("a", "b"))));
    }

    @Test
    void itsOwnHeadersAreNotTheRequests() {
        given().header("Cache-Control", "no-store")
                .contentType("application/json")
                .body(vectors("\"x\""))
                .post("/v1/cache/lookup")
                .then()
                .statusCode(200);

        assertThat(cache.lookups.getLast().cacheUse()).isEqualTo(CacheUse.DEFAULT);
    }

    @Test
    void looksInTheTenantThatIsNamed() {
        cache.kept.add("acme/theirs");

        given().contentType("application/json")
                .body(vectors("\"theirs\""))
                .post("/v1/cache/lookup?tenant=acme")
                .then()
                .body("items[0].hit", equalTo(true));
        look(vectors("\"theirs\"")).body("items[0].hit", equalTo(false));

        assertThat(cache.lookups.getLast().tenant()).isEqualTo(Call.ANONYMOUS);
    }

    @Test
    void namesFieldsOfTheRequestWithinTheRequest() {
        look(vectors("\"a\",\"\"")).statusCode(400).body("error.param", equalTo("body.input[1]"));
        look(vectors("\"!overflow\""))
                .statusCode(400)
                .body("error.param", equalTo("body.input"))
                .body("error.code", equalTo("context_length_exceeded"));
        look("{\"url\":\"/v1/completions\",\"body\":{\"model\":\"fake\",\"prompt\":[\"!window\"]}}")
                .statusCode(400)
                .body("error.param", equalTo("body.prompt"));
        look("{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"none\",\"input\":[\"x\"]}}")
                .statusCode(404)
                .body("error.param", equalTo("body.model"))
                .body("error.code", equalTo("model_not_found"));
    }

    @Test
    void whatItDoesNotForeseeIsToldToNobody() {
        look(vectors("\"!bug\""))
                .statusCode(500)
                .body("error.message", equalTo("The server failed."))
                .body("error.param", equalTo(null));
    }

    private static String vectors(String inputs) {
        return "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":["
                + inputs
                + "]}}";
    }

    private static ValidatableResponse look(String body) {
        return given().contentType("application/json").body(body).post("/v1/cache/lookup").then();
    }
}
