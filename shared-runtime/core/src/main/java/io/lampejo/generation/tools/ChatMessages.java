package io.lampejo.generation.tools;

import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.ToolCall;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the messages of a conversation in the shape that a chat template expects. */
final class ChatMessages {
    private final TemplateHabits habits;

    /** Names of the functions called so far, by the calls' ids. */
    private final Map<String, String> called = new HashMap<>();

    ChatMessages(TemplateHabits habits) {
        this.habits = habits;
    }

    List<JsonValue> of(List<Message> messages) {
        List<JsonValue> written = new ArrayList<>(messages.size());
        for (Message message : messages) {
            written.add(of(message));
        }
        return written;
    }

    private JsonObject of(Message message) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("role", new JsonString(role(message.role())));
        fields.put("content", content(message));
        if (!message.toolCalls().isEmpty()) {
            fields.put(
                    "tool_calls",
                    new JsonArray(message.toolCalls().stream().map(this::call).toList()));
        }
        message.toolCallId()
                .ifPresent(id -> {
                    fields.put("tool_call_id", new JsonString(id(id)));
                    if (called.containsKey(id)) {
                        fields.put("name", new JsonString(called.get(id)));
                    }
                });
        message.name().ifPresent(name -> fields.put("name", new JsonString(name)));
        return new JsonObject(fields);
    }

    private String role(Message.Role role) {
        return switch (role) {
            case SYSTEM -> "system";
            case DEVELOPER -> habits.developer();
            case USER -> "user";
            case ASSISTANT -> "assistant";
            case TOOL -> "tool";
        };
    }

    /** Texts are joined by a line feed, as vLLM does. */
    private JsonValue content(Message message) {
        List<String> texts = message.content().stream().map(ChatMessages::text).toList();
        return switch (habits.content()) {
            case TEXT -> new JsonString(String.join("\n", texts));
            case PARTS -> new JsonArray(texts.stream().map(ChatMessages::part).toList());
        };
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Text(String text) -> text;
        };
    }

    private static JsonValue part(String text) {
        Map<String, JsonValue> part = new LinkedHashMap<>();
        part.put("type", new JsonString("text"));
        part.put("text", new JsonString(text));
        return new JsonObject(part);
    }

    private JsonValue call(ToolCall call) {
        called.put(call.id(), call.name());
        Map<String, JsonValue> function = new LinkedHashMap<>();
        function.put("name", new JsonString(call.name()));
        function.put("arguments", arguments(call.arguments()));
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", new JsonString(id(call.id())));
        fields.put("type", new JsonString("function"));
        fields.put("function", new JsonObject(function));
        return new JsonObject(fields);
    }

    /** Templates expect an object; what a model wrote need not be one. */
    private static JsonValue arguments(String json) {
        if (json.isBlank()) {
            return JsonObject.EMPTY;
        }
        try {
            return JsonParser.parse(json);
        } catch (JsonSyntaxException _) {
            return new JsonString(json);
        }
    }

    private String id(String id) {
        return switch (habits.callIds()) {
            case AS_THEY_ARE -> id;
            case NINE_CHARACTERS -> id.substring(Math.max(0, id.length() - 9));
        };
    }
}
