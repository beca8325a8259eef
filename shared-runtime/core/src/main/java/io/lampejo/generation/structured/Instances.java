package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether values that a schema spells out belong to its shapes. */
final class Instances {
    private final SchemaReader reader;

    Instances(SchemaReader reader) {
        this.reader = reader;
    }

    static boolean contains(List<JsonValue> values, JsonValue value) {
        return values.stream().anyMatch(other -> same(other, value));
    }

    /** Equal as JSON Schema has it: 1 is 1.0, and fields have no order. */
    static boolean same(JsonValue a, JsonValue b) {
        if (a instanceof JsonNumber one && b instanceof JsonNumber other) {
            return one.value().compareTo(other.value()) == 0;
        }
        if (a instanceof JsonArray(List<JsonValue> some)
                && b instanceof JsonArray(List<JsonValue> others)) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (!same(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof JsonObject(Map<String, JsonValue> some)
                && b instanceof JsonObject(Map<String, JsonValue> others)) {
            return some.keySet().equals(others.keySet())
                    && some.entrySet().stream()
                            .allMatch(field ->
                                    same(
                                            field.getValue(),
                                            Objects.requireNonNull(others.get(field.getKey()))));
        }
        return a.equals(b);
    }

    boolean valid(JsonValue value, List<Shape> shapes) {
        return shapes.stream().anyMatch(shape -> belongs(value, shape));
    }

    boolean belongs(JsonValue value, Shape shape) {
        if (!shape.kinds().contains(Kind.of(value))
                || (shape.values() != null && !contains(shape.values(), value))
                || contains(shape.excluded(), value)) {
            return false;
        }
        return switch (value) {
            case JsonString(String text) -> shape.text().matches(text);
            case JsonNumber number -> shape.numbers().matches(number.value());
            case JsonArray(List<JsonValue> items) -> belongs(items, shape.arrays());
            case JsonObject object -> belongs(object.fields(), shape.objects());
            case JsonValue.JsonBool _, JsonValue.JsonNull _ -> true;
        };
    }

    private boolean belongs(List<JsonValue> items, ArrayRules rules) {
        if (items.size() < rules.min() || items.size() > rules.max()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if ((rules.items() == ArrayRules.Items.UNIQUE
                            && contains(items.subList(0, i), items.get(i)))
                    || !valid(items.get(i), reader.shapes(rules.at(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean belongs(Map<String, JsonValue> fields, ObjectRules rules) {
        return fields.size() >= rules.min()
                && fields.size() <= rules.max()
                && fields.keySet().containsAll(rules.required())
                && fields.entrySet().stream()
                        .allMatch(field ->
                                rules.allows(field.getKey())
                                        && valid(
                                                field.getValue(),
                                                reader.shapes(rules.at(field.getKey()))));
    }
}
