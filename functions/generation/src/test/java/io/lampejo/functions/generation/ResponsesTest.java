package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lampejo.content.Content;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Message;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponsesTest {
    private static final String TOOL =
            "\"tools\":[{\"type\":\"function\",\"name\":\"f\",\"parameters\":{\"type\":\"object\"}}],\"tool_choice\":\"required\"";

    @TestHTTPResource URI server;
    @Inject FakeGenerator generator;

    @Test
    void answersWhole() {
        ask("\"input\":\"hi\",\"instructions\":\"Be brief.\",\"metadata\":{\"a\":\"b\"},\"temperature\":0.5")
                .statusCode(200)
                .contentType("application/json")
                .header("lampejo-route", "cpu")
                .body("id", matchesPattern("resp_[0-9a-v]{24}"))
                .body("object", equalTo("response"))
                .body("status", equalTo("completed"))
                .body("error", nullValue())
                .body("incomplete_details", nullValue())
                .body("model", equalTo("fake"))
                .body("output", hasSize(1))
                .body("output[0].id", matchesPattern("msg_[0-9a-v]{24}0"))
                .body("output[0].type", equalTo("message"))
                .body("output[0].status", equalTo("completed"))
                .body("output[0].role", equalTo("assistant"))
                .body("output[0].content[0].type", equalTo("output_text"))
                .body("output[0].content[0].text", equalTo("Hello world"))
                .body("output[0].content[0].annotations", empty())
                .body("output[0].content[0].logprobs", empty())
                .body("instructions", equalTo("Be brief."))
                .body("metadata.a", equalTo("b"))
                .body("parallel_tool_calls", equalTo(true))
                .body("store", equalTo(false))
                .body("temperature", equalTo(0.5f))
                .body("text.format.type", equalTo("text"))
                .body("tool_choice", equalTo("none"))
                .body("tools", empty())
                .body("usage.input_tokens", equalTo(7))
                .body("usage.input_tokens_details.cached_tokens", equalTo(2))
                .body("usage.output_tokens", equalTo(3))
                .body("usage.output_tokens_details.reasoning_tokens", equalTo(0))
                .body("usage.total_tokens", equalTo(10));

        List<Message> messages = messages();
        assertThat(messages.getFirst()).isEqualTo(Message.of(Message.Role.SYSTEM, "Be brief."));
        assertThat(messages.getLast()).isEqualTo(Message.of(Message.Role.USER, "hi"));
    }

    @Test
    void saysThatAnAnswerWasCut() {
        ask("\"input\":\"hi\",\"max_output_tokens\":2")
                .statusCode(200)
                .body("status", equalTo("incomplete"))
                .body("incomplete_details.reason", equalTo("max_output_tokens"))
                .body("max_output_tokens", equalTo(2))
                .body("output[0].status", equalTo("incomplete"));
    }

    @Test
    void answersWithFunctionCalls() {
        ask("\"input\":\"hi\"," + TOOL)
                .statusCode(200)
                .body("output", hasSize(1))
                .body("output[0].type", equalTo("function_call"))
                .body("output[0].id", matchesPattern("fc_[0-9a-v]{24}0"))
                .body("output[0].call_id", equalTo("call_0"))
                .body("output[0].name", equalTo("f"))
                .body("output[0].arguments", equalTo("{\"a\":1}"))
                .body("output[0].status", equalTo("completed"))
                .body("tools[0].name", equalTo("f"))
                .body("tools[0].strict", equalTo(true))
                .body("tool_choice", equalTo("required"));

        assertThat(generator.last().tools().tools().getFirst().strictness())
                .isEqualTo(Tools.Strictness.STRICT);
    }

    @Test
    void answersWithLogProbabilities() {
        ask("\"input\":\"hi\",\"include\":[\"message.output_text.logprobs\"],\"top_logprobs\":1")
                .statusCode(200)
                .body("output[0].content[0].logprobs", hasSize(2))
                .body("output[0].content[0].logprobs[0].top_logprobs", hasSize(1))
                .body("top_logprobs", equalTo(1));
    }

    @Test
    void followsASchema() {
        ask("\"input\":\"hi\",\"text\":{\"format\":{\"type\":\"json_schema\",\"name\":\"s\",\"schema\":{\"type\":\"object\"}}}")
                .statusCode(200)
                .body("text.format.type", equalTo("json_schema"))
                .body("text.format.name", equalTo("s"))
                .body("text.format.schema.type", equalTo("object"));

        assertThat(generator.last().output().format()).isInstanceOf(AnswerFormat.Schema.class);
    }

    @Test
    void understandsItems() {
        ask("""
        "input":[
         {"role":"user","content":"Weather?"},
         {"type":"message","role":"assistant","id":"msg_1","status":"completed",
          "content":[{"type":"output_text","text":"I look.","annotations":[],"logprobs":[]}]},
         {"type":"function_call","id":"fc_1","call_id":"c1","name":"w","arguments":"{}","status":"completed"},
         {"type":"function_call","call_id":"c2","name":"w","arguments":"{}"},
         {"type":"function_call_output","call_id":"c1","output":"sunny"},
         {"type":"function_call_output","call_id":"c2","output":[{"type":"input_text","text":"rain"}]},
         {"role":"developer","content":[{"type":"input_text","text":"hi"}]}]
        """)
                .statusCode(200);

        List<Message> messages = messages();
        assertThat(messages)
                .extracting(Message::role)
                .containsExactly(
                        Message.Role.USER,
                        Message.Role.ASSISTANT,
                        Message.Role.TOOL,
                        Message.Role.TOOL,
                        Message.Role.DEVELOPER);
        assertThat(messages.get(1).content()).containsExactly(new Content.Text("I look."));
        assertThat(messages.get(1).toolCalls())
                .containsExactly(new ToolCall("c1", "w", "{}"), new ToolCall("c2", "w", "{}"));
        assertThat(messages.get(3).toolCallId()).hasValue("c2");
    }

    @Test
    void anAnswerCanBeSentBackAsItCame() throws Exception {
        String output =
                new ObjectMapper()
                        .readTree(ask("\"input\":\"hi\"," + TOOL).extract().asString())
                        .get("output")
                        .toString();

        ask("\"input\":"
                        + output.substring(0, output.length() - 1)
                        + ",{\"type\":\"function_call_output\",\"call_id\":\"call_0\",\"output\":\"1\"}]")
                .statusCode(200);
    }

    @Test
    void harmlessFieldsChangeNothing() {
        ask("\"input\":\"hi\",\"store\":false,\"background\":false,\"truncation\":\"disabled\",\"reasoning\":{\"effort\":null},\"include\":[],"
                        + "\"previous_response_id\":null,\"conversation\":null,\"prompt\":null,\"max_tool_calls\":null,\"text\":{\"verbosity\":\"medium\"},\"user\":\"me\","
                        + "\"service_tier\":\"auto\",\"safety_identifier\":\"x\",\"prompt_cache_key\":\"y\",\"stream\":false,\"top_p\":1")
                .statusCode(200);
    }

    @Test
    void namesFieldsAsTheCallerDoes() {
        ask("\"input\":\"!long\"").statusCode(400).body("error.param", equalTo("input"));
        ask("\"input\":\"!longer\"")
                .statusCode(400)
                .body("error.param", equalTo("max_output_tokens"));
        ask("\"input\":\"!schema\"").statusCode(400).body("error.param", equalTo("text.format"));
    }

    @Test
    void streamsTypedEvents() {
        List<JsonNode> events = stream("hi", "", EventSource.End.WHOLE);

        assertThat(events)
                .extracting(event -> event.get("type").asText())
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).get("sequence_number").asInt()).isEqualTo(i);
        }
        String item = events.get(2).at("/item/id").asText();
        assertThat(events.get(2).at("/item/status").asText()).isEqualTo("in_progress");
        assertThat(events.get(2).at("/item/content")).isEmpty();
        assertThat(events.get(3).at("/part/text").asText()).isEmpty();
        for (JsonNode event : events.subList(3, 8)) {
            assertThat(event.get("item_id").asText()).isEqualTo(item);
            assertThat(event.get("output_index").asInt()).isZero();
            assertThat(event.get("content_index").asInt()).isZero();
        }
        assertThat(events.get(5).get("delta").asText()).isEqualTo(" world");
        assertThat(events.get(6).get("text").asText()).isEqualTo("Hello world");
        assertThat(events.get(8).at("/item/content/0/text").asText()).isEqualTo("Hello world");
        JsonNode last = events.getLast().get("response");
        assertThat(last.get("id")).isEqualTo(events.getFirst().at("/response/id"));
        assertThat(last.get("status").asText()).isEqualTo("completed");
        assertThat(last.at("/output/0/id").asText()).isEqualTo(item);
        assertThat(last.at("/output/0/content/0/text").asText()).isEqualTo("Hello world");
        assertThat(last.at("/usage/total_tokens").asInt()).isEqualTo(10);
    }

    @Test
    void streamsFunctionCalls() {
        List<JsonNode> events = stream("hi", "," + TOOL, EventSource.End.WHOLE);

        assertThat(events)
                .extracting(event -> event.get("type").asText())
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(events.get(2).at("/item/call_id").asText()).isEqualTo("call_0");
        assertThat(events.get(2).at("/item/arguments").asText()).isEmpty();
        assertThat(events.get(5).get("arguments").asText()).isEqualTo("{\"a\":1}");
        assertThat(events.get(6).at("/item/name").asText()).isEqualTo("f");
    }

    @Test
    void streamsThatAnAnswerWasCut() {
        List<JsonNode> events = stream("hi", ",\"max_output_tokens\":2", EventSource.End.WHOLE);

        assertThat(events.getLast().get("type").asText()).isEqualTo("response.incomplete");
        assertThat(events.getLast().at("/response/incomplete_details/reason").asText())
                .isEqualTo("max_output_tokens");
    }

    @Test
    void aFailureMidwayIsTheLastEvent() {
        List<JsonNode> events = stream("!midway", "", EventSource.End.WHOLE);

        JsonNode last = events.getLast();
        assertThat(last.get("type").asText()).isEqualTo("response.failed");
        assertThat(last.get("sequence_number").asInt()).isEqualTo(events.size() - 1);
        assertThat(last.at("/response/status").asText()).isEqualTo("failed");
        assertThat(last.at("/response/error/code").asText()).isEqualTo("server_error");
        assertThat(last.at("/response/output/0/status").asText()).isEqualTo("incomplete");
        assertThat(last.at("/response/output/0/content/0/text").asText()).isEqualTo("Hal");
        assertThat(last.at("/response/usage").isNull()).isTrue();
    }

    private List<Message> messages() {
        return ((Prompt.Conversation) generator.last().prompt()).messages();
    }

    private List<JsonNode> stream(String text, String fields, EventSource.End end) {
        String body =
                "{\"model\":\"fake\",\"stream\":true,\"input\":\"%s\"%s}".formatted(text, fields);
        List<JsonNode> events = new ArrayList<>();
        try (EventSource source = new EventSource(server, "/v1/responses", body)) {
            for (String event : source.head().events(end)) {
                events.add(new ObjectMapper().readTree(event));
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    private static ValidatableResponse ask(String fields) {
        return given().contentType("application/json")
                .body("{\"model\":\"fake\",%s}".formatted(fields))
                .post("/v1/responses")
                .then();
    }
}
