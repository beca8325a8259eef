package io.lampejo.generation.tools;

import io.lampejo.generation.Prompt;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The variables of a chat template, as {@code transformers} names them: {@code messages}, {@code
 * tools}, {@code add_generation_prompt}, and the caller's own.
 */
public final class ChatVariables {

    private ChatVariables() {}

    /**
     * @param template its text, which tells what it makes of developers, of parts of content and of
     *     the ids of calls
     */
    public static JsonObject of(Prompt.Conversation conversation, Tools tools, String template) {
        Map<String, JsonValue> variables =
                new LinkedHashMap<>(conversation.templateArguments().fields());
        variables.putIfAbsent("add_generation_prompt", new JsonBool(true));
        variables.put(
                "messages",
                new JsonArray(
                        new ChatMessages(TemplateHabits.of(template)).of(conversation.messages())));
        boolean callable =
                !tools.tools().isEmpty() && !(tools.choice() instanceof Tools.Choice.None);
        variables.put("tools", callable ? ToolsJson.of(tools) : new JsonNull());
        return new JsonObject(variables);
    }
}
