package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deployment without a cache says so on all routes. */
@QuarkusTest
@TestProfile(CacheOffTest.Off.class)
class CacheOffTest {
    private static final String LINE =
            "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"x\"]}}";

    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.cache", "off");
        }
    }

    @Test
    void saysThatTheCacheIsOff() {
        off(given().get("/v1/cache/stats"));
        off(given().delete("/v1/cache?all=true&dry_run=false"));
        off(given().contentType("application/json").body(LINE).post("/v1/cache/lookup"));
        off(
                given().body(LINE.repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .put("/v1/cache"));
        off(given().get("/cache-stats"));
    }

    private static void off(Response answer) {
        answer.then()
                .statusCode(404)
                .body("error.code", equalTo("cache_disabled"))
                .body("error.message", containsString("lampejo.caching.enabled"));
    }
}
