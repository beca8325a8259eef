package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lampejo.call.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** With an admin's key alone, the API is open and what is the admin's is not. */
@QuarkusTest
@TestProfile(Keys.OfAdmin.class)
class AdminKeyOnlyTest {
    @Inject FakeEmbedder embedder;

    @Test
    void everybodyMayEmbed() {
        for (String authorization : new String[] {"Bearer unused", "Bearer boss-key"}) {
            given().header("Authorization", authorization)
                    .contentType(ContentType.JSON)
                    .body("{\"model\":\"fake\",\"input\":\"x\"}")
                    .post("/v1/embeddings")
                    .then()
                    .statusCode(200);

            assertThat(embedder.call.get().tenant()).isEqualTo(Call.ANONYMOUS);
        }
    }

    @Test
    void onlyTheAdminMayAdminister() {
        given().get("/admin").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        given().header("Authorization", "Bearer unused").get("/admin").then().statusCode(401);
        given().header("Authorization", "Bearer boss-key").get("/admin").then().statusCode(200);
    }
}
