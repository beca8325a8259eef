package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a schema may measure before anyone looks at what it says. */
final class SchemaLimits {
    private static final int MAX_VALUES = 20_000;
    private static final int MAX_DIGITS = 100;
    private static final int MAX_SCALE = 400;

    private SchemaLimits() {}

    static void check(JsonValue schema, SchemaError error) {
        Deque<Location> open = new ArrayDeque<>();
        open.add(new Location("#", schema));
        int values = 0;
        while (!open.isEmpty()) {
            Location next = open.remove();
            if (++values > MAX_VALUES) {
                throw error.at("#", "it has more than %d values".formatted(MAX_VALUES));
            }
            switch (next.schema()) {
                case JsonObject object -> {
                    object.fields().keySet().forEach(name -> check(name, next, error));
                    object.fields().forEach((name, value) -> open.add(next.child(name, value)));
                }
                case JsonArray array ->
                        array.items().forEach(item -> open.add(next.child("-", item)));
                case JsonNumber number -> check(number, next, error);
                case JsonString(String text) -> check(text, next, error);
                case JsonValue.JsonBool _, JsonValue.JsonNull _ -> {}
            }
        }
    }

    private static void check(String text, Location location, SchemaError error) {
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000)) {
            throw error.at(location, "it has half a character (an unpaired surrogate)");
        }
    }

    private static void check(JsonNumber number, Location location, SchemaError error) {
        String literal = number.literal();
        if (literal.length() > MAX_DIGITS || Math.abs(scale(number)) > MAX_SCALE) {
            throw error.at(location, "it has a number with too many digits");
        }
    }

    private static int scale(JsonNumber number) {
        try {
            return number.value().scale();
        } catch (NumberFormatException _) {
            return Integer.MAX_VALUE;
        }
    }
}
