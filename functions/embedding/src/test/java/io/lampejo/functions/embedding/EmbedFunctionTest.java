package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.isA;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbedFunctionTest {
    private static final String ASK = "{\"model\":\"fake\",\"input\":[\"a b\",\"c\"]}";

    @Test
    void answersPlainJson() {
        json().body(ASK)
                .post("/embed")
                .then()
                .statusCode(200)
                .body("object", equalTo("list"))
                .body("data", hasSize(2))
                .body("data[1].index", equalTo(1))
                .body("data[1].embedding", hasSize(8))
                .body("usage.prompt_tokens", equalTo(7))
                .body("model", equalTo("fake"));
    }

    @Test
    void answersInAllForms() {
        json().body("{\"model\":\"fake\",\"input\":\"x\",\"encoding_format\":\"base64\"}")
                .post("/embed")
                .then()
                .body("data[0].embedding", isA(String.class));
        json().body("{\"model\":\"fake\",\"input\":\"x\",\"output_dtype\":\"int8\"}")
                .post("/embed")
                .then()
                .body("data[0].embedding", hasSize(8));
    }

    @Test
    void answersBinaryCloudEvents() {
        json().header("ce-id", "1")
                .header("ce-specversion", "1.0")
                .header("ce-type", "embed")
                .header("ce-source", "test")
                .body(ASK)
                .post("/")
                .then()
                .statusCode(200)
                .header("ce-type", "embed.output")
                .body("data", hasSize(2));
    }

    @Test
    void answersStructuredCloudEvents() {
        given().header("Content-Type", "application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"test\",\"type\":\"embed\",\"data\":%s}"
                                .formatted(ASK)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/")
                .then()
                .statusCode(200)
                .body("data.data", hasSize(2))
                .body("data.model", equalTo("fake"));
    }

    @Test
    void refusesAsTheResourceDoes() {
        json().body("{\"model\":\"fake\",\"input\":\"\"}")
                .post("/embed")
                .then()
                .statusCode(400)
                .body("error.param", equalTo("input"));
        json().body("{\"model\":\"none\",\"input\":\"x\"}")
                .post("/embed")
                .then()
                .statusCode(404)
                .body("error.code", equalTo("model_not_found"));
        json().body("{\"model\":\"fake\",\"input\":\"!overload\"}")
                .post("/embed")
                .then()
                .statusCode(429)
                .header("retry-after", "2");
        json().body("{\"model\":\"fake\",\"input\":\"!bug\"}")
                .post("/embed")
                .then()
                .statusCode(500)
                .body("error.type", equalTo("server_error"));
        json().body("{").post("/embed").then().statusCode(400).body("error.param", equalTo(null));
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
