package io.lampejo.models.hub;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads fields that may be there, of whatever type. */
final class HubJson {

    private HubJson() {}

    /** Empty where the text is no JSON object. */
    static Optional<JsonValue.JsonObject> object(String text) {
        try {
            return JsonParser.parse(text) instanceof JsonValue.JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonSyntaxException _) {
            return Optional.empty();
        }
    }

    static Optional<JsonValue.JsonObject> object(JsonValue.JsonObject json, String name) {
        return json.get(name) instanceof JsonValue.JsonObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    static Optional<String> text(JsonValue.JsonObject json, String name) {
        return json.get(name) instanceof JsonValue.JsonString(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    static OptionalLong number(JsonValue.JsonObject json, String name) {
        return json.get(name) instanceof JsonValue.JsonNumber(String literal)
                        && literal.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(literal))
                : OptionalLong.empty();
    }

    static List<JsonValue> items(JsonValue.JsonObject json, String name) {
        return json.get(name) instanceof JsonValue.JsonArray(List<JsonValue> items)
                ? items
                : List.of();
    }
}
