package io.lampejo.template;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of a chat template, as {@code transformers}' {@code apply_chat_template} passes
 * them: {@code tools} and {@code documents} are none where there are none; a message has no fields
 * that are null; and what an assistant thought goes under all its usual names. Immutable.
 */
public final class TemplateVariables {

    /** What models' own formats call an assistant's thoughts, the usual name first. */
    private static final List<String> REASONING =
            List.of("reasoning_content", "thinking", "reasoning");

    private final Map<String, JsonValue> variables;

    private TemplateVariables(Map<String, JsonValue> variables) {
        this.variables = variables;
    }

    /**
     * @param messages objects with {@code role}, {@code content} and whatever else the caller sent
     */
    public static TemplateVariables of(JsonArray messages) {
        List<JsonValue> plain = new ArrayList<>(messages.items().size());
        messages.items().forEach(message -> plain.add(plain(message)));
        return new TemplateVariables(Map.of())
                .with("messages", new JsonArray(plain))
                .with("tools", new JsonNull())
                .with("documents", new JsonNull())
                .with("add_generation_prompt", new JsonBool(false));
    }

    private static JsonValue plain(JsonValue message) {
        if (!(message instanceof JsonObject(Map<String, JsonValue> fields))) {
            return message;
        }
        Map<String, JsonValue> present = new LinkedHashMap<>(fields);
        present.values().removeIf(JsonNull.class::isInstance);
        return new JsonObject(withReasoning(present));
    }

    private static Map<String, JsonValue> withReasoning(Map<String, JsonValue> fields) {
        for (String name : REASONING) {
            JsonValue reasoning = fields.get(name);
            if (reasoning != null) {
                Map<String, JsonValue> aliased = new LinkedHashMap<>();
                aliased.put("thinking", reasoning);
                aliased.putAll(fields);
                aliased.put("reasoning_content", reasoning);
                return aliased;
            }
        }
        return fields;
    }

    /**
     * @param tools JSON schemas of functions, as the OpenAI API has them
     */
    public TemplateVariables withTools(JsonArray tools) {
        return with("tools", tools);
    }

    /** Lets the prompt end where the assistant's turn begins. */
    public TemplateVariables withGenerationPrompt() {
        return with("add_generation_prompt", new JsonBool(true));
    }

    /** One more variable, such as {@code bos_token} or {@code enable_thinking}. */
    public TemplateVariables with(String name, JsonValue value) {
        Map<String, JsonValue> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new TemplateVariables(more);
    }

    JsonObject toJson() {
        return new JsonObject(variables);
    }
}
