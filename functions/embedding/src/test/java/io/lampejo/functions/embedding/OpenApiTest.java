package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void describesRequestAnswerAndErrors() {
        String post = "paths.'/v1/embeddings'.post.";
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .log()
                .body()
                .statusCode(200)
                .body(
                        post + "requestBody.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/EmbeddingsRequest"))
                .body(
                        post + "responses.'200'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/EmbeddingsResponse"))
                .body(post + "responses", hasKey("429"))
                .body(
                        post + "responses.'400'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/Error"))
                .body("components.schemas.EmbeddingsRequest.required", hasItems("input", "model"))
                .body("paths", hasKey("/v1/models"))
                .body("components.securitySchemes.apiKey.scheme", equalTo("bearer"))
                .body(post + "security[0]", hasKey("apiKey"))
                .body("paths.'/v1/models'.get.security[0]", hasKey("apiKey"));
    }
}
