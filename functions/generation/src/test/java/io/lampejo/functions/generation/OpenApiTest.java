package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenApiTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/completions,ChatCompletionRequest,ChatCompletion,messages",
        "/v1/completions,CompletionRequest,Completion,prompt",
        "/v1/responses,ResponseRequest,Response,input"
    })
    void describesRequestAnswerAndErrors(
            String path, String request, String answer, String required) {
        String post = "paths.'%s'.post.".formatted(path);
        String schemas = "#/components/schemas/";
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        post + "requestBody.content.'application/json'.schema.$ref",
                        equalTo(schemas + request))
                .body(
                        post + "responses.'200'.content.'application/json'.schema.$ref",
                        equalTo(schemas + answer))
                .body(post + "responses.'200'.content", hasKey("text/event-stream"))
                .body(
                        post + "responses.'400'.content.'application/json'.schema.$ref",
                        equalTo(schemas + "Error"))
                .body(post + "responses", hasKey("429"))
                .body("components.schemas." + request + ".required", hasItems("model", required));
    }
}
