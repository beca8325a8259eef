package io.lampejo.functions.generation;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The list of models of a process that has no embedding models. */
@QuarkusTest
class ModelsTest {

    @Test
    void listsGenerators() {
        get("/v1/models")
                .then()
                .statusCode(200)
                .body("object", equalTo("list"))
                .body("data.id", contains("fake", "org/plain"));
    }

    @Test
    void describesOne() {
        get("/v1/models/fake")
                .then()
                .statusCode(200)
                .body("object", equalTo("model"))
                .body("created", equalTo(1_700_000_000))
                .body("owned_by", equalTo("nobody"))
                .body("lampejo.task", equalTo("generation"))
                .body("lampejo.modalities", contains("text"))
                .body("lampejo.window", equalTo(64))
                .body("lampejo.chat", equalTo(true))
                .body("lampejo.loaded", equalTo(true))
                .body("lampejo.bytes", equalTo(12345));
        get("/v1/models/org/plain").then().statusCode(200).body("lampejo.chat", equalTo(false));
    }

    @Test
    void saysWhichModelIsUnknown() {
        get("/v1/models/none")
                .then()
                .statusCode(404)
                .body(
                        "error.message",
                        equalTo("The model 'none' does not exist. Known models: fake, org/plain."))
                .body("error.code", equalTo("model_not_found"));
    }
}
