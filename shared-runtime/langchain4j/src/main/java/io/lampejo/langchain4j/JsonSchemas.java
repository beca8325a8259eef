package io.lampejo.langchain4j;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LangChain4j's schemas as JSON. What a schema element means, LangChain4j itself says. */
final class JsonSchemas {
    private JsonSchemas() {}

    static JsonObject of(JsonSchemaElement element) {
        return object(JsonSchemaElementUtils.toMap(element));
    }

    private static JsonObject object(Map<?, ?> map) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value(value)));
        return new JsonObject(fields);
    }

    private static JsonValue value(@Nullable Object value) {
        return switch (value) {
            case null -> new JsonNull();
            case Map<?, ?> map -> object(map);
            case Collection<?> items ->
                    new JsonArray(items.stream().map(JsonSchemas::value).toList());
            case Object[] items -> value(List.of(items));
            case Boolean truth -> new JsonBool(truth);
            case Number number -> new JsonNumber(number.toString());
            default -> new JsonString(value.toString());
        };
    }
}
