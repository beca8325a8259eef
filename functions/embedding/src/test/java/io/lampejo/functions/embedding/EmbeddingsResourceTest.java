package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddingsResourceTest {

    @Test
    void answersOneText() {
        given().contentType("application/json")
                .body("{\"model\":\"fake\",\"input\":\"hello there\"}")
                .post("/v1/embeddings")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("object", equalTo("list"))
                .body("data", hasSize(1))
                .body("data[0].embedding", hasSize(8))
                .body("usage.prompt_tokens", equalTo(4));
    }
}
