package io.lampejo.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it was parsed. */
sealed interface JsonValue {

    /**
     * @param fields in the order of the file
     */
    record Fields(Map<String, JsonValue> fields) implements JsonValue {
        static final Fields NONE = new Fields(Map.of());

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    /** A number without fraction and exponent that fits a {@code long}. */
    record Whole(long value) implements JsonValue {}

    /** Any other number. */
    record Real(double value) implements JsonValue {}

    record Null() implements JsonValue {}
}
