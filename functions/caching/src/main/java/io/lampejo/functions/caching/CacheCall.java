package io.lampejo.functions.caching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a function of the cache is sent: a JSON object, left as it came. */
public record CacheCall(@JsonValue JsonNode body) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CacheCall {}

    /** The object, which is the caller's to take apart. */
    static ObjectNode object(@Nullable CacheCall call) {
        if (call == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        if (!(call.body() instanceof ObjectNode object)) {
            throw Wrong.body("The body must be a JSON object.");
        }
        return object.deepCopy();
    }

    /** Takes a field of text out of an object. */
    static Optional<String> take(String field, ObjectNode object) {
        JsonNode value = object.remove(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw Wrong.field(field, "'%s' must be a string, and not empty.".formatted(field));
        }
        return Optional.of(value.textValue());
    }

    /** The fields of an object of texts and booleans, as texts. */
    static Map<String, String> texts(ObjectNode object) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!Invalidation.FIELDS.contains(name)) {
                throw Wrong.field(
                        Wrong.shown(name),
                        "There is no field '%s', but: %s."
                                .formatted(
                                        Wrong.shown(name), String.join(", ", Invalidation.FIELDS)));
            }
            if (!value.isTextual() && !value.isBoolean()) {
                throw Wrong.field(name, "'%s' must be a string or a boolean.".formatted(name));
            }
            if (value.asText().isEmpty()) {
                throw Wrong.field(name, "'%s' is empty.".formatted(name));
            }
            texts.put(name, value.asText());
        }
        return texts;
    }

    static Buffer bytes(JsonNode node) {
        return Buffer.buffer(node.toString());
    }
}
