package io.lampejo.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. Immutable. */
public sealed interface JsonValue {

    /**
     * @param fields in the order they were written
     */
    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
        public static final JsonObject EMPTY = new JsonObject(Map.of());

        public JsonObject {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The value of a field, or null where it is absent; JSON's null is a {@link JsonNull}. */
        public @Nullable JsonValue get(String name) {
            return fields.get(name);
        }
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    record JsonString(String text) implements JsonValue {}

    /**
     * A number, as it was written: {@code 1}, {@code 1.0} and {@code 1e0} differ.
     *
     * @param literal in JSON's syntax
     */
    record JsonNumber(String literal) implements JsonValue {
        public static JsonNumber of(long value) {
            return new JsonNumber(Long.toString(value));
        }

        public BigDecimal value() {
            return new BigDecimal(literal);
        }

        /** Written without fraction and exponent. */
        public boolean whole() {
            return literal.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        }
    }

    record JsonBool(boolean value) implements JsonValue {}

    record JsonNull() implements JsonValue {}

    /** Compact JSON text. */
    default String toJson() {
        return JsonWriter.write(this);
    }
}
