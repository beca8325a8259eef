package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lampejo.caching.store.Selection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvalidationTest {
    private static final Selection FAQ_OF_ACME =
            new Selection(
                    Optional.of("acme"),
                    Optional.of("org/model"),
                    Optional.of("faq & more"),
                    Optional.of("req-1."));

    @Inject FakeCache cache;

    @BeforeEach
    void forget() {
        cache.counted.clear();
        cache.invalidated.clear();
    }

    @Test
    void countsOnlyWhereNothingElseIsSaid() {
        given().queryParam("tenant", "acme")
                .queryParam("model", "org/model")
                .queryParam("tag", "faq & more")
                .queryParam("request_id_prefix", "req-1.")
                .delete("/v1/cache")
                .then()
                .statusCode(200)
                .body("object", equalTo("cache.invalidation"))
                .body("dry_run", equalTo(true))
                .body("matched", equalTo(5))
                .body("removed", equalTo(0))
                .body(
                        "selection",
                        equalTo(
                                Map.of(
                                        "tenant", "acme",
                                        "model", "org/model",
                                        "tag", "faq & more",
                                        "request_id_prefix", "req-1.")));

        assertThat(cache.counted).containsExactly(FAQ_OF_ACME);
        assertThat(cache.invalidated).isEmpty();
    }

    @Test
    void forgetsWhereThatIsSaid() {
        given().urlEncodingEnabled(false)
                .delete(
                        "/v1/cache?tenant=acme&model=org/model&tag=faq%20%26%20more&request_id_prefix=req-1.&dry_run=false")
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(false))
                .body("matched", equalTo(5))
                .body("removed", equalTo(5));

        assertThat(cache.counted).isEmpty();
        assertThat(cache.invalidated).containsExactly(FAQ_OF_ACME);
    }

    @Test
    void forgetsEverythingOnlyWhereThatIsSaid() {
        given().delete("/v1/cache?all=true&dry_run=false")
                .then()
                .statusCode(200)
                .body("removed", equalTo(5))
                .body("selection", equalTo(Map.of("all", true)));
        given().delete("/v1/cache?dry_run=false").then().statusCode(400);
        given().delete("/v1/cache?all=false&dry_run=false").then().statusCode(400);

        assertThat(cache.invalidated).containsExactly(Selection.ALL);
    }
}
