package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatsTest {

    @Test
    void tellsWhatIsKeptAndSaved() {
        String answer =
                given().get("/v1/cache/stats")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .extract()
                        .asString();

        // 60 of (30 + 60 + 10) items were computed; 0.50 and 2 EUR a million tokens.
        assertThat(new JsonObject(answer))
                .isEqualTo(
                        new JsonObject(
                                """
                                {"object":"cache.stats",
                                 "store":{"name":"process","entries":12,"bytes":3456,"capacity_bytes":33554432,
                                  "hits":30,"misses":10,"hit_rate":0.75,"evictions":2,"failures":0,
                                  "behind":[{"name":"redis","entries":null,"bytes":null,"capacity_bytes":null,
                                   "hits":0,"misses":0,"hit_rate":null,"evictions":0,"failures":7,"behind":[]}]},
                                 "embedding":{"hits":30,"semantic_hits":0,"stale_hits":1,"misses":60,"collapsed":10,
                                  "bypassed":5,"hit_rate":0.3,"saved":{"prompt_tokens":1000,"completion_tokens":0,
                                   "compute_seconds":1.5,"money":{"amount":0.0005,"currency":"EUR"}}},
                                 "generation":{"hits":0,"semantic_hits":0,"stale_hits":0,"misses":0,"collapsed":0,
                                  "bypassed":0,"hit_rate":null,"saved":{"prompt_tokens":500000,
                                   "completion_tokens":250000,"compute_seconds":100,
                                   "money":{"amount":0.75,"currency":"EUR"}}},
                                 "semantic":{"questions":9,"bytes":4096},
                                 "saved":{"prompt_tokens":501000,"completion_tokens":250000,"compute_seconds":101.5,
                                  "money":{"amount":0.7505,"currency":"EUR"}}}
                                """));
    }

    @Test
    void speaksOfNoMoneyWhereNothingHasAPrice() {
        var json = StatsJson.write(new FakeCache().report(), Prices.UNKNOWN);

        assertThat(new String(json.toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("money")
                .contains("\"compute_seconds\":101.5");
    }
}
