package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lampejo.call.CacheWishes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route for text, where tenants have keys. */
@QuarkusTest
@TestProfile(KeysTest.OfTenants.class)
class KeysTest {
    @Inject FakeGenerator generator;

    public static final class OfTenants implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.keys", "acme:acme-key,beta:beta-key");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/chat/completions | "messages":[{"role":"user","content":"Hi"}]
                    /v1/chat/completions | "messages":[{"role":"user","content":"Hi"}],"stream":true
                    /v1/completions      | "prompt":"Hi"
                    /v1/completions      | "prompt":"Hi","stream":true
                    /v1/responses        | "input":"Hi"
                    /v1/responses        | "input":"Hi","stream":true
                    /generate            | "messages":[{"role":"user","content":"Hi"}]
                    """)
    void answersTenantsOnly(String path, String fields) {
        String body = "{\"model\":\"fake\",%s}".formatted(fields);
        int asked = generator.requests.size();

        for (String wrong : new String[] {"", "Bearer beta", "Basic beta-key"}) {
            as(wrong)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("error.type", equalTo("invalid_request_error"))
                    .body("error.param", nullValue())
                    .body("error.code", equalTo("invalid_api_key"));
        }
        assertThat(generator.requests).hasSize(asked);

        for (String tenant : new String[] {"acme", "beta"}) {
            as("bearer " + tenant + "-key")
                    .header("x-request-id", "of-" + tenant)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(200);
            assertThat(generator.last().call().tenant()).isEqualTo(tenant);
            assertThat(generator.last().call().requestId()).isEqualTo("of-" + tenant);
        }
    }

    @Test
    void wishesOfTheCacheArrive() {
        as("Bearer acme-key")
                .header("Lampejo-Cache", "semantic, sampled")
                .header("Lampejo-Cache-Tags", "faq")
                .body("{\"model\":\"fake\",\"prompt\":\"Hi\"}")
                .post("/v1/completions")
                .then()
                .statusCode(200);

        CacheWishes wishes = generator.last().call().cacheUse().wishes();
        assertThat(wishes.semantic()).isEqualTo(CacheWishes.Semantic.ON);
        assertThat(wishes.sampled()).isEqualTo(CacheWishes.Sampled.CACHED);
        assertThat(wishes.tags()).containsExactly("faq");
    }

    @ParameterizedTest
    @CsvSource({"/v1/chat/completions", "/v1/completions", "/v1/responses"})
    void wrongWishesAreRefusedByTheirHeader(String path) {
        as("Bearer acme-key")
                .header("Lampejo-Cache-Tags", "a b")
                .body("{}")
                .post(path)
                .then()
                .statusCode(400)
                .body("error.param", equalTo("Lampejo-Cache-Tags"))
                .body("error.message", containsString("Lampejo-Cache-Tags"));
    }

    private static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization).contentType(ContentType.JSON);
    }
}
