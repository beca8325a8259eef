package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers to questions that were asked in other words, compared by the bundled model. */
class SemanticCachingIT {
    private static final String MODEL = Decoders.CONCATENATING;
    private static final String CHAT = "/v1/chat/completions";

    /** Two answers of which any ends by itself, so that it is kept. */
    private static final String FIELDS =
            """
            ,"temperature":0,"response_format":{"type":"json_schema","json_schema":{"name":"lamp",
            "strict":true,"schema":{"type":"object","properties":{"on":{"enum":["yes","no"]}},
            "required":["on"],"additionalProperties":false}}}\
            """;

    @RegisterExtension static final RunningServer server = new RunningServer(environment());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Decoders.CACHED);
        environment.put("LAMPEJO_CACHING_SEMANTIC_THRESHOLD", "0.75");
        return environment;
    }

    @Test
    void answersTheSameQuestionInOtherWords() {
        var first = ask("How do I reset my password?", "semantic");

        var second = ask("How can I reset my password?", "semantic");

        assertThat(status(first)).isEqualTo("Lampejo; fwd=miss; stored");
        assertThat(status(second)).startsWith("Lampejo; hit; ttl=").endsWith("; detail=semantic");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void staysOutWhereNobodyWantsIt() {
        ask("How do I change my email address?", "semantic");

        var second = ask("How can I change my email address?", "no-semantic");
        var third = ask("How could I change my email address?");

        assertThat(status(second)).isEqualTo("Lampejo; fwd=miss; stored");
        assertThat(status(third)).isEqualTo("Lampejo; fwd=miss; stored");
    }

    @Test
    void computesTheOppositeAndTellsWhichGuardSawIt() {
        ask("How do I enable two-factor authentication?", "semantic");

        JsonNode looked =
                Api.tree(
                        post(
                                        "/v1/cache/lookup",
                                        "{\"url\":\"%s\",\"headers\":{\"Lampejo-Cache\":\"semantic\"},\"body\":%s}"
                                                .formatted(
                                                        CHAT,
                                                        body(
                                                                "How do I disable two-factor authentication?")))
                                .body());
        var computed = ask("How do I disable two-factor authentication?", "semantic");

        assertThat(looked.at("/items/0/hit").asBoolean()).isFalse();
        assertThat(looked.at("/items/0/reason").asText()).isEqualTo("guarded");
        assertThat(looked.at("/items/0/guard").asText()).isEqualTo("switching");
        assertThat(looked.at("/items/0/similarity").asDouble()).isGreaterThan(0.7);
        assertThat(status(computed)).isEqualTo("Lampejo; fwd=miss; stored");
    }

    @Test
    void anAnswerThatWasForgottenIsComputedAnewAndServedAgain() {
        ask("Where can I park my car?", "semantic");
        send(HttpRequest.newBuilder(server.uri("/v1/cache?all=true&dry_run=false")).DELETE());

        var anew = ask("Where could I park my car?", "semantic");
        var again = ask("Where can I park the car?", "semantic");

        assertThat(status(anew)).isEqualTo("Lampejo; fwd=miss; stored");
        assertThat(again.body()).isEqualTo(anew.body());
    }

    private static String body(String question) {
        return Api.chat(MODEL, question, FIELDS.replace("\n", ""));
    }

    private HttpResponse<String> ask(String question, String... wishes) {
        return post(CHAT, body(question), wishes);
    }

    private HttpResponse<String> post(String path, String json, String... wishes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        for (String wish : wishes) {
            request.header("Lampejo-Cache", wish);
        }
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String status(HttpResponse<String> response) {
        return response.headers().firstValue("Cache-Status").orElse("");
    }
}
