package io.lampejo.template;

import io.lampejo.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values from JSON, and reads bound arguments. */
final class Values {

    private Values() {}

    static Value of(JsonValue json) {
        return switch (json) {
            case JsonValue.JsonNull() -> NoneValue.NONE;
            case JsonValue.JsonBool(boolean value) -> BoolValue.of(value);
            case JsonValue.JsonString(String text) -> StringValue.of(text);
            case JsonValue.JsonNumber number when number.whole() ->
                    new IntValue(new BigInteger(number.literal()));
            case JsonValue.JsonNumber number ->
                    new FloatValue(Double.parseDouble(number.literal()));
            case JsonValue.JsonArray(List<JsonValue> items) -> {
                List<Value> values = new ArrayList<>(items.size());
                items.forEach(item -> values.add(of(item)));
                yield new ListValue(values);
            }
            case JsonValue.JsonObject(Map<String, JsonValue> fields) -> {
                Map<Value, Value> entries = new LinkedHashMap<>(2 * fields.size());
                fields.forEach((name, value) -> entries.put(StringValue.of(name), of(value)));
                yield new DictValue(entries);
            }
        };
    }

    /** An argument that {@link Arguments#bind} required. */
    static Value given(@Nullable Value argument) {
        if (argument == null) {
            throw new IllegalStateException("bind lets no required argument be left out");
        }
        return argument;
    }

    static Value or(@Nullable Value argument, Value otherwise) {
        return argument == null ? otherwise : argument;
    }

    /** An optional bound: null where it was left out or is None. */
    static @Nullable Integer indexOrNull(@Nullable Value argument) {
        return argument == null || argument == NoneValue.NONE
                ? null
                : Integer.valueOf(Numbers.index(argument, "slice indices"));
    }

    /** An argument that must be a string. */
    static String string(Value argument, String callee) {
        return switch (argument) {
            case StringValue string -> string.text();
            default ->
                    throw TemplateException.type(
                            "%s() argument must be str, not %s"
                                    .formatted(callee, argument.typeName()));
        };
    }
}
