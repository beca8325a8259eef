package io.lampejo.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What filters take as {@code attribute}: a name or an index, or several with dots between.
 *
 * @param parts empty for the value itself
 */
record AttributePath(List<Value> parts) {

    static AttributePath of(Value attribute) {
        return switch (attribute) {
            case NoneValue _ -> new AttributePath(List.of());
            case StringValue string -> parse(string.text());
            default -> new AttributePath(List.of(attribute));
        };
    }

    static AttributePath parse(String path) {
        List<Value> parts = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            boolean index = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
            parts.add(index ? new IntValue(new BigInteger(part)) : StringValue.of(part));
        }
        return new AttributePath(parts);
    }

    Value get(Value item, Rendering rendering) {
        Value value = item;
        for (Value part : parts) {
            value = Lookup.item(value, part, rendering);
        }
        return value;
    }

    /** Whatever is missing on the way is taken to be the default. */
    Value getOr(Value item, Value otherwise, Rendering rendering) {
        Value value = item;
        for (Value part : parts) {
            value = Lookup.item(value, part, rendering);
            value = value instanceof Undefined ? otherwise : value;
        }
        return value;
    }
}
