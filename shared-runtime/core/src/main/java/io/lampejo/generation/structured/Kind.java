package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import java.math.BigDecimal;

/** What a value is. JSON Schema's {@code number} is both kinds of numbers. */
enum Kind {
    NULL,
    BOOLEAN,
    /** A number without fraction, however it is written. */
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    static Kind of(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonNull _ -> NULL;
            case JsonValue.JsonBool _ -> BOOLEAN;
            case JsonValue.JsonNumber number -> whole(number.value()) ? INTEGER : FRACTION;
            case JsonValue.JsonString _ -> STRING;
            case JsonValue.JsonArray _ -> ARRAY;
            case JsonValue.JsonObject _ -> OBJECT;
        };
    }

    private static boolean whole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
