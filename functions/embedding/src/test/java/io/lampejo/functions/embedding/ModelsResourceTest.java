package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelsResourceTest {

    @Test
    void listsAllModels() {
        get("/v1/models")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("object", equalTo("list"))
                .body("data.id", containsInAnyOrder("fake", "org/fixed"));
    }

    @Test
    void describesOneModel() {
        get("/v1/models/fake")
                .then()
                .statusCode(200)
                .body("id", equalTo("fake"))
                .body("object", equalTo("model"))
                .body("created", equalTo(1_700_000_000))
                .body("owned_by", equalTo("nobody"))
                .body("lampejo.modalities[0]", equalTo("text"))
                .body("lampejo.dims", equalTo(8))
                .body("lampejo.space", equalTo("fake-space"))
                .body("lampejo.window", equalTo(16))
                .body("lampejo.loaded", equalTo(true))
                .body("lampejo.bytes", equalTo(12345));
    }

    @Test
    void idsMayHaveSlashes() {
        for (String path : new String[] {"org/fixed", "org%2Ffixed"}) {
            io.restassured.RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get("/v1/models/" + path)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("org/fixed"))
                    .body("lampejo.loaded", equalTo(false));
        }
    }

    @Test
    void saysWhichModelIsUnknown() {
        get("/v1/models/none")
                .then()
                .statusCode(404)
                .body(
                        "error.message",
                        equalTo("The model 'none' does not exist. Known models: fake, org/fixed."))
                .body("error.type", equalTo("invalid_request_error"))
                .body("error.param", equalTo("model"))
                .body("error.code", equalTo("model_not_found"));
    }
}
