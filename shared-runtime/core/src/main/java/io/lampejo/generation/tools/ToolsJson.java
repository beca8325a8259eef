package io.lampejo.generation.tools;

import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tools in the shape of the OpenAI API, which chat templates expect. */
final class ToolsJson {

    private ToolsJson() {}

    static JsonArray of(Tools tools) {
        return new JsonArray(tools.tools().stream().map(ToolsJson::of).toList());
    }

    private static JsonValue of(Tools.Tool tool) {
        Map<String, JsonValue> function = new LinkedHashMap<>();
        function.put("name", new JsonString(tool.name()));
        function.put("description", new JsonString(tool.description()));
        function.put("parameters", tool.parameters());
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("type", new JsonString("function"));
        fields.put("function", new JsonObject(function));
        return new JsonObject(fields);
    }
}
