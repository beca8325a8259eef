package io.lampejo.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The function {@code embed} by plain HTTP and by CloudEvents, as Knative delivers them. */
class EventsIT {
    private static final Map<String, Object> CALL =
            Map.of("model", "all-MiniLM-L6-v2", "input", List.of("one", "two"));
    @RegisterExtension static final RunningServer server = new RunningServer(Map.of());

    @Test
    void answersAPlainPost() {
        given().baseUri(server.uri("").toString())
                .contentType(ContentType.JSON)
                .body(CALL)
                .post("/embed")
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data[1].index", equalTo(1))
                .body("data[1].embedding", hasSize(384));
    }

    @Test
    void answersABinaryCloudEvent() {
        given().baseUri(server.uri("").toString())
                .header("ce-specversion", "1.0")
                .header("ce-id", "1")
                .header("ce-source", "/test")
                .header("ce-type", "embed")
                .contentType(ContentType.JSON)
                .body(CALL)
                .post("/")
                .then()
                .statusCode(200)
                .header("ce-id", notNullValue())
                .header("ce-type", equalTo("embed.output"))
                .body("data", hasSize(2));
    }

    @Test
    void answersAStructuredCloudEvent() {
        given().baseUri(server.uri("").toString())
                .contentType("application/cloudevents+json")
                .body(
                        Map.of(
                                "specversion", "1.0",
                                "id", "2",
                                "source", "/test",
                                "type", "embed",
                                "datacontenttype", "application/json",
                                "data", CALL))
                .post("/")
                .then()
                .statusCode(200)
                .body("data.data", hasSize(2));
    }
}
