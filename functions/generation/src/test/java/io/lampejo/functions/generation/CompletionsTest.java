package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lampejo.generation.Prompt;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompletionsTest {
    @TestHTTPResource URI server;
    @Inject FakeGenerator generator;

    @Test
    void answersWhole() {
        ask("\"prompt\":\"Once\"")
                .statusCode(200)
                .contentType("application/json")
                .header("lampejo-route", "cpu")
                .body("id", matchesPattern("cmpl-[0-9a-v]{24}"))
                .body("object", equalTo("text_completion"))
                .body("choices[0].text", equalTo("Hello world"))
                .body("choices[0].index", equalTo(0))
                .body("choices[0].logprobs", nullValue())
                .body("choices[0].finish_reason", equalTo("stop"))
                .body("usage.total_tokens", equalTo(10));

        assertThat(generator.last().prompt()).isEqualTo(new Prompt.Text("Once"));
        assertThat(generator.last().output().maxTokens()).hasValue(16);
    }

    @Test
    void needsNoChatTemplate() {
        given().contentType("application/json")
                .body("{\"model\":\"org/plain\",\"prompt\":\"x\"}")
                .post("/v1/completions")
                .then()
                .statusCode(200);
    }

    @Test
    void numbersChoicesPromptByPrompt() {
        ask("\"prompt\":[\"a\",\"b\",\"c\"],\"n\":2,\"echo\":true")
                .statusCode(200)
                .body("choices.index", equalTo(List.of(0, 1, 2, 3, 4, 5)))
                .body(
                        "choices.text",
                        equalTo(
                                List.of(
                                        "aHello world",
                                        "aHello world",
                                        "bHello world",
                                        "bHello world",
                                        "cHello world",
                                        "cHello world")))
                .body("usage.prompt_tokens", equalTo(21))
                .body("usage.completion_tokens", equalTo(9))
                .body("usage.prompt_tokens_details.cached_tokens", equalTo(6));
    }

    @Test
    void takesTokenIds() {
        ask("\"prompt\":[1,2.0,999]").statusCode(200).body("choices", hasSize(1));
        assertThat(((Prompt.Tokens) generator.last().prompt()).ids()).containsExactly(1, 2, 999);
        ask("\"prompt\":[[1,2],[3]],\"best_of\":1").statusCode(200).body("choices", hasSize(2));
        assertThat(
                        generator.requests.subList(
                                generator.requests.size() - 2, generator.requests.size()))
                .extracting(request -> ((Prompt.Tokens) request.prompt()).ids())
                .containsExactlyInAnyOrder(new int[] {1, 2}, new int[] {3});
    }

    @Test
    void writesLogProbabilitiesSideBySide() {
        ask("\"prompt\":\"x\",\"logprobs\":2")
                .statusCode(200)
                .body("choices[0].logprobs.tokens", equalTo(List.of("Hello", " world")))
                .body("choices[0].logprobs.token_logprobs", equalTo(List.of(-0.5f, -0.5f)))
                .body("choices[0].logprobs.text_offset", equalTo(List.of(0, 5)))
                .body("choices[0].logprobs.top_logprobs[1].' world'", equalTo(-0.5f))
                .body("choices[0].logprobs.top_logprobs[1].x1", equalTo(-1.5f));
        ask("\"prompt\":\"x\",\"logprobs\":0")
                .body("choices[0].logprobs.top_logprobs[0].Hello", equalTo(-0.5f));
    }

    @Test
    void oneFailingPromptFailsThemAll() {
        ask("\"prompt\":[\"a\",\"!long\"]")
                .statusCode(400)
                .body("error.param", equalTo("prompt"))
                .body("error.code", equalTo("context_length_exceeded"));
    }

    /** Often, as the answers to the two prompts race. */
    @RepeatedTest(50)
    void streamsChunks() throws Exception {
        List<String> events =
                stream(
                        "\"prompt\":[\"a\",\"b\"],\"n\":2,\"logprobs\":0,\"stream_options\":{\"include_usage\":true}");

        assertThat(events.getLast()).isEqualTo("[DONE]");
        var texts = new TreeMap<Integer, String>();
        var reasons = new TreeMap<Integer, String>();
        var offsets = new TreeMap<Integer, String>();
        ObjectMapper json = new ObjectMapper();
        for (String event : events.subList(0, events.size() - 2)) {
            JsonNode chunk = json.readTree(event);
            assertThat(chunk.get("object").asText()).isEqualTo("text_completion");
            assertThat(chunk.get("usage").isNull()).isTrue();
            JsonNode choice = chunk.at("/choices/0");
            int index = choice.get("index").asInt();
            texts.merge(index, choice.get("text").asText(), String::concat);
            if (!choice.get("finish_reason").isNull()) {
                reasons.merge(index, choice.get("finish_reason").asText(), String::concat);
            } else {
                offsets.merge(index, choice.at("/logprobs/text_offset/0") + ";", String::concat);
            }
        }
        assertThat(texts.values()).containsOnly("Hello world").hasSize(4);
        assertThat(reasons.values()).containsOnly("stop").hasSize(4);
        assertThat(offsets.values()).containsOnly("0;5;");
        JsonNode last = json.readTree(events.get(events.size() - 2));
        assertThat(last.get("choices")).isEmpty();
        assertThat(last.at("/usage/total_tokens").asInt()).isEqualTo(20);
    }

    @Test
    void streamsTheEchoFirst() {
        assertThat(stream("\"prompt\":\"Once\",\"echo\":true").getFirst())
                .contains("\"text\":\"Once\"");
    }

    private List<String> stream(String fields) {
        try (EventSource source =
                new EventSource(
                        server,
                        "/v1/completions",
                        "{\"model\":\"fake\",\"stream\":true,%s}".formatted(fields))) {
            return source.head().events(EventSource.End.WHOLE);
        }
    }

    private static ValidatableResponse ask(String fields) {
        return given().contentType("application/json")
                .body("{\"model\":\"fake\",%s}".formatted(fields))
                .post("/v1/completions")
                .then();
    }
}
