package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Takes away what a {@code not} forbids, where that leaves something that can be told. */
final class Negation {
    private final Emptiness emptiness;
    private final SchemaError error;

    Negation(Emptiness emptiness, SchemaError error) {
        this.emptiness = emptiness;
        this.error = error;
    }

    /**
     * @param location of the schema under {@code not}
     */
    List<Shape> without(List<Shape> shapes, List<Shape> forbidden, Location location) {
        List<Shape> left = new ArrayList<>();
        for (Shape shape : shapes) {
            Shape rest = shape;
            for (Shape one : forbidden) {
                rest = without(rest, one, location);
            }
            if (!rest.impossible()) {
                left.add(rest);
            }
        }
        return left;
    }

    private Shape without(Shape shape, Shape forbidden, Location location) {
        if (emptiness.provable(List.of(shape.and(forbidden)))) {
            return shape;
        }
        if (forbidden.equals(Shape.ANY.withKinds(forbidden.kinds()))) {
            EnumSet<Kind> kinds = EnumSet.copyOf(shape.kinds());
            kinds.removeAll(forbidden.kinds());
            return shape.withKinds(kinds);
        }
        List<JsonValue> values = forbidden.values();
        if (values != null && forbidden.equals(constants(forbidden, values))) {
            return shape.without(
                    values.stream()
                            .filter(value -> forbidden.kinds().contains(Kind.of(value)))
                            .toList());
        }
        throw error.at(location, "a \"not\" of more than types and constants");
    }

    private static Shape constants(Shape shape, List<JsonValue> values) {
        return new Shape(
                shape.kinds(),
                values,
                List.of(),
                TextRules.NONE,
                NumberRules.NONE,
                ArrayRules.NONE,
                ObjectRules.NONE);
    }
}
