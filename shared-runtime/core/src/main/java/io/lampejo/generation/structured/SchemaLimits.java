package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
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
                case JsonObject object ->
                        object.fields().forEach((name, value) -> open.add(next.child(name, value)));
                case JsonArray array ->
                        array.items().forEach(item -> open.add(next.child("-", item)));
                case JsonNumber number -> check(number, next, error);
                case JsonValue.JsonString _, JsonValue.JsonBool _, JsonValue.JsonNull _ -> {}
            }
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
