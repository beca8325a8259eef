package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lampejo.call.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without keys everybody is let in, whatever they carry, and nobody is anybody. */
@QuarkusTest
class NoKeysTest {
    @Inject FakeEmbedder embedder;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer unused", "Basic eDp5"})
    void everybodyIsAnonymous(String authorization) {
        for (String path : new String[] {"/v1/embeddings", "/embed"}) {
            embedder.call.set(null);
            given().header("Authorization", authorization)
                    .contentType(ContentType.JSON)
                    .body("{\"model\":\"fake\",\"input\":\"x\"}")
                    .post(path)
                    .then()
                    .statusCode(200);

            assertThat(embedder.call.get().tenant()).isEqualTo(Call.ANONYMOUS);
        }
        given().header("Authorization", authorization)
                .get("/admin")
                .then()
                .statusCode(200)
                .body(equalTo(Call.ANONYMOUS));
    }
}
