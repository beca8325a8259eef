package io.lampejo.onnx.decoder;

import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a chat template is given: the conversation and the tools in the shape of OpenAI's API, which
 * is the one that templates of all families are written for.
 */
final class TemplateVariables {

    private TemplateVariables() {}

    /**
     * @param template its text: some templates know a developer's messages, most do not
     */
    static JsonObject of(Prompt.Conversation conversation, Tools tools, String template) {
        Map<String, JsonValue> variables = new LinkedHashMap<>();
        List<JsonValue> messages = new ArrayList<>();
        for (Message message : conversation.messages()) {
            messages.add(message(message, template));
        }
        variables.put("messages", new JsonArray(messages));
        if (!tools.tools().isEmpty()) {
            variables.put("tools", tools(tools));
        }
        variables.put("add_generation_prompt", new JsonBool(true));
        variables.putAll(conversation.templateArguments().fields());
        return new JsonObject(variables);
    }

    private static JsonValue message(Message message, String template) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("role", new JsonString(role(message.role(), template)));
        fields.put(
                "content",
                message.content().isEmpty()
                        ? new JsonNull()
                        : new JsonString(text(message.content())));
        message.name().ifPresent(name -> fields.put("name", new JsonString(name)));
        message.toolCallId().ifPresent(id -> fields.put("tool_call_id", new JsonString(id)));
        if (!message.toolCalls().isEmpty()) {
            List<JsonValue> calls = new ArrayList<>();
            message.toolCalls().forEach(call -> calls.add(call(call)));
            fields.put("tool_calls", new JsonArray(calls));
        }
        return new JsonObject(fields);
    }

    private static String role(Message.Role role, String template) {
        return switch (role) {
            case SYSTEM -> "system";
            case DEVELOPER -> template.contains("developer") ? "developer" : "system";
            case USER -> "user";
            case ASSISTANT -> "assistant";
            case TOOL -> "tool";
        };
    }

    /** Parts are joined by line breaks, as other servers do for templates that want one text. */
    private static String text(List<Content> parts) {
        StringBuilder text = new StringBuilder();
        for (Content part : parts) {
            switch (part) {
                case Content.Text(String more) -> {
                    if (!text.isEmpty()) {
                        text.append('\n');
                    }
                    text.append(more);
                }
            }
        }
        return text.toString();
    }

    private static JsonValue call(ToolCall call) {
        Map<String, JsonValue> function = new LinkedHashMap<>();
        function.put("name", new JsonString(call.name()));
        function.put("arguments", arguments(call.arguments()));
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", new JsonString(call.id()));
        fields.put("type", new JsonString("function"));
        fields.put("function", new JsonObject(function));
        return new JsonObject(fields);
    }

    /** Templates expect an object; what is none is given as the text it is. */
    private static JsonValue arguments(String text) {
        try {
            return JsonParser.parse(text);
        } catch (JsonSyntaxException e) {
            return new JsonString(text);
        }
    }

    private static JsonValue tools(Tools tools) {
        List<JsonValue> all = new ArrayList<>();
        for (Tools.Tool tool : tools.tools()) {
            Map<String, JsonValue> function = new LinkedHashMap<>();
            function.put("name", new JsonString(tool.name()));
            function.put("description", new JsonString(tool.description()));
            function.put("parameters", tool.parameters());
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("type", new JsonString("function"));
            fields.put("function", new JsonObject(function));
            all.add(new JsonObject(fields));
        }
        return new JsonArray(all);
    }
}
