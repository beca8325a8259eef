package io.lampejo.functions.caching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void describesTheRoutes() {
        String answer = ".responses.'200'.content.'application/json'.schema.$ref";
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/v1/cache/stats'.get" + answer,
                        equalTo("#/components/schemas/CacheStats"))
                .body(
                        "paths.'/v1/cache'.delete" + answer,
                        equalTo("#/components/schemas/CacheInvalidation"))
                .body(
                        "paths.'/v1/cache'.delete.parameters.name",
                        hasItems(Invalidation.FIELDS.toArray(new String[0])))
                .body("paths.'/v1/cache'.put" + answer, equalTo("#/components/schemas/CacheWarmUp"))
                .body(
                        "paths.'/v1/cache'.put.requestBody.content.'application/jsonl'.schema.$ref",
                        equalTo("#/components/schemas/CacheWarmUpLine"))
                .body(
                        "paths.'/v1/cache/lookup'.post" + answer,
                        equalTo("#/components/schemas/CacheLookup"))
                .body("components.schemas.CacheHeaders.properties", hasKey("Lampejo-Cache-Tags"));
    }
}
