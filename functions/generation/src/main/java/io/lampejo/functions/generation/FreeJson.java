package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that callers are free to shape, as schemas. Numbers stay as they were written. */
final class FreeJson {

    private FreeJson() {}

    /** The value that the parser stands at. */
    static JsonValue read(JsonParser parser, Fields fields) throws IOException {
        return read(parser, fields, 0);
    }

    private static JsonValue read(JsonParser parser, Fields fields, int depth) throws IOException {
        if (depth > RequestJson.MAX_DEPTH) {
            // Bytes are checked as they are read; a tree comes from another reader.
            throw fields.wrong(
                    "'%s' is nested more than %d deep."
                            .formatted(Place.shown(fields.path()), RequestJson.MAX_DEPTH));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonValue> pairs = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = fields.checked(parser.currentName());
                    parser.nextToken();
                    pairs.put(name, read(parser, fields, depth + 1));
                }
                yield new JsonValue.JsonObject(pairs);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser, fields, depth + 1));
                }
                yield new JsonValue.JsonArray(items);
            }
            case VALUE_STRING -> new JsonValue.JsonString(fields.checked(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.JsonNumber(parser.getText());
            case VALUE_TRUE -> new JsonValue.JsonBool(true);
            case VALUE_FALSE -> new JsonValue.JsonBool(false);
            default -> new JsonValue.JsonNull();
        };
    }
}
