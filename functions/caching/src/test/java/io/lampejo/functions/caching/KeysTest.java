package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what where there are API keys. */
@QuarkusTest
@TestProfile(KeysTest.Keys.class)
class KeysTest {
    private static final String ASKED =
            "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"fake\",\"input\":[\"x\"]}}";

    @Inject FakeCache cache;
    @Inject FakePipeline pipeline;

    public static final class Keys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.keys", "acme:acme-key,beta:beta-key", "test.admin-key", "boss-key");
        }
    }

    @Test
    void administrationIsTheAdmins() {
        for (String route : new String[] {"/v1/cache/stats", "/cache-stats"}) {
            given().get(route).then().statusCode(401);
            as("acme").get(route).then().statusCode(403);
            as("boss").get(route).then().statusCode(200);
        }
        given().delete("/v1/cache?all=true").then().statusCode(401);
        as("acme")
                .delete("/v1/cache?tenant=acme&dry_run=false")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("permission_denied"));
        as("boss").delete("/v1/cache?tenant=acme").then().statusCode(200);
        as("acme").body("{\"all\":true}").post("/cache-invalidate").then().statusCode(403);
        as("boss").body("{\"all\":true}").post("/cache-invalidate").then().statusCode(200);
    }

    @Test
    void filesAreTheAdminsAndOfWhomTheyName() {
        int before = pipeline.calls.size();

        given().body(ASKED).put("/v1/cache").then().statusCode(401);
        as("acme").body(ASKED).put("/v1/cache").then().statusCode(403);
        as("acme")
                .body("{\"requests\":[" + ASKED + "]}")
                .post("/cache-warm")
                .then()
                .statusCode(403);
        assertThat(pipeline.calls).hasSize(before);
        as("boss").body(ASKED).put("/v1/cache?tenant=acme").then().body("computed", equalTo(1));

        assertThat(cache.kept).contains("acme/x");
    }

    @Test
    void aTenantLooksItsOwnEntriesUpAndNobodyElses() {
        cache.kept.add("acme/x");

        lookup("acme", "").statusCode(200).body("items[0].hit", equalTo(true));
        lookup("acme", "?tenant=acme").statusCode(200).body("items[0].hit", equalTo(true));
        lookup("beta", "").statusCode(200).body("items[0].hit", equalTo(false));
        lookup("beta", "?tenant=acme").statusCode(403);
        lookup("boss", "?tenant=acme").statusCode(200).body("items[0].hit", equalTo(true));
        as("beta")
                .body(ASKED.replaceFirst("\\{", "{\"tenant\":\"acme\","))
                .post("/cache-lookup")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse lookup(String who, String query) {
        return as(who).body(ASKED).post("/v1/cache/lookup" + query).then();
    }

    private static RequestSpecification as(String who) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + who + "-key");
    }
}
