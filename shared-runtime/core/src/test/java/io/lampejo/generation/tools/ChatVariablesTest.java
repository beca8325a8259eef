package io.lampejo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.Message.Role;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatVariablesTest {
    private static final String PLAIN = "{% for message in messages %}{{ message.content }}";

    @Test
    void writesMessagesAsTransformersNamesThem() {
        JsonObject variables =
                variables(
                        PLAIN,
                        Tools.NONE,
                        Message.of(Role.SYSTEM, "Be kind."),
                        new Message(
                                Role.USER,
                                List.of(new Content.Text("a"), new Content.Text("b")),
                                List.of(),
                                Optional.empty(),
                                Optional.of("ann")));

        assertThat(variables.get("messages"))
                .isEqualTo(
                        json(
                                """
                                [{"role": "system", "content": "Be kind."},
                                 {"role": "user", "content": "a\\nb", "name": "ann"}]
                                """));
        assertThat(variables.get("tools")).isEqualTo(new JsonNull());
        assertThat(variables.get("add_generation_prompt")).isEqualTo(new JsonBool(true));
    }

    @Test
    void writesCallsWithTheirArgumentsAsObjectsAndAnswersWithTheFunctionsName() {
        JsonObject variables = variables(PLAIN, Tools.NONE, called("{\"a\": 1}"), answered());

        assertThat(variables.get("messages"))
                .isEqualTo(
                        json(
                                """
                                [{"role": "assistant", "content": "", "tool_calls": [
                                   {"id": "call_123456789", "type": "function",
                                    "function": {"name": "time", "arguments": {"a": 1}}}]},
                                 {"role": "tool", "content": "noon", "tool_call_id": "call_123456789",
                                  "name": "time"}]
                                """));
    }

    @Test
    void leavesArgumentsThatAreNoJsonAsTheyAre() {
        String messages = variables(PLAIN, Tools.NONE, called("{\"a")).get("messages").toJson();

        assertThat(messages).contains("\"arguments\":\"{\\\"a\"");
    }

    @Test
    void shortensIdsForTemplatesThatDemandIt() {
        String template = PLAIN + "raise_exception('IDs should be strings with length 9!')";

        String messages =
                variables(template, Tools.NONE, called("{}"), answered()).get("messages").toJson();

        assertThat(messages)
                .contains("\"id\":\"123456789\"")
                .contains("\"tool_call_id\":\"123456789\"");
    }

    @Test
    void writesPartsForTemplatesThatKnowNothingElse() {
        String parts = "{% for part in message['content'] %}{{ part.text }}";
        String either = parts + "{% if message['content'] is string %}";
        String elsewhere = parts + "{% if arguments is string %}";

        assertThat(content(parts)).isEqualTo(json("[{\"type\": \"text\", \"text\": \"hi\"}]"));
        assertThat(content(either)).isEqualTo(json("\"hi\""));
        assertThat(content(elsewhere)).isEqualTo(content(parts));
        assertThat(content("{%- for content in message.content -%}"))
                .isEqualTo(json("[{\"type\": \"text\", \"text\": \"hi\"}]"));
    }

    @Test
    void callsADeveloperSystemWhereTheTemplateKnowsNone() {
        Message developer = Message.of(Role.DEVELOPER, "hi");

        assertThat(variables(PLAIN, Tools.NONE, developer).get("messages").toJson())
                .contains("\"role\":\"system\"");
        assertThat(variables(PLAIN + "developer", Tools.NONE, developer).get("messages").toJson())
                .contains("\"role\":\"developer\"");
    }

    @Test
    void writesToolsAsTheApiDoes() {
        JsonObject variables =
                variables(PLAIN, ToolRequests.auto(ToolRequests.TIME), Message.of(Role.USER, "?"));

        assertThat(variables.get("tools"))
                .isEqualTo(
                        json(
                                """
                                [{"type": "function", "function": {"name": "time", "description": "",
                                  "parameters": {"properties": {"zone": {"enum": ["UTC", "CET"]}},
                                                 "additionalProperties": false}}}]
                                """));
    }

    @Test
    void hidesToolsThatMustNotBeCalled() {
        Tools none = ToolRequests.of(new Tools.Choice.None(), Tools.Parallel.ALLOWED);

        assertThat(variables(PLAIN, none, Message.of(Role.USER, "?")).get("tools"))
                .isEqualTo(new JsonNull());
    }

    @Test
    void addsTheCallersOwnButLetsNoneReplaceTheMessages() {
        Map<String, JsonValue> own =
                Map.of("enable_thinking", new JsonBool(false), "messages", new JsonNull());

        JsonObject variables =
                ChatVariables.of(
                        new Prompt.Conversation(
                                List.of(Message.of(Role.USER, "?")), new JsonObject(own)),
                        Tools.NONE,
                        PLAIN);

        assertThat(variables.get("enable_thinking")).isEqualTo(new JsonBool(false));
        assertThat(variables.get("messages")).isInstanceOf(JsonValue.JsonArray.class);
    }

    private static JsonValue content(String template) {
        JsonValue messages =
                variables(template, Tools.NONE, Message.of(Role.USER, "hi")).get("messages");
        return ((JsonObject) ((JsonValue.JsonArray) messages).items().getFirst()).get("content");
    }

    private static Message called(String arguments) {
        return new Message(
                Role.ASSISTANT,
                List.of(),
                List.of(new ToolCall("call_123456789", "time", arguments)),
                Optional.empty(),
                Optional.empty());
    }

    private static Message answered() {
        return new Message(
                Role.TOOL,
                List.of(new Content.Text("noon")),
                List.of(),
                Optional.of("call_123456789"),
                Optional.empty());
    }

    private static JsonObject variables(String template, Tools tools, Message... messages) {
        return ChatVariables.of(
                new Prompt.Conversation(List.of(messages), JsonObject.EMPTY), tools, template);
    }

    private static JsonValue json(String text) {
        return JsonParser.parse(text);
    }
}
