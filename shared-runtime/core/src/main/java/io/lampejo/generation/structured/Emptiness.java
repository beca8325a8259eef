package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.json.JsonValue;
import java.util.List;

/**
 * Whether no value can belong to shapes. Answers yes only where that is certain: looks into
 * required fields and items, but only a few levels deep.
 */
final class Emptiness {
    private static final int DEPTH = 6;

    private final SchemaReader reader;
    private final Budget budget;

    Emptiness(SchemaReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    boolean provable(List<Shape> shapes) {
        return provable(shapes, DEPTH);
    }

    private boolean provable(List<Shape> shapes, int depth) {
        return shapes.stream().allMatch(shape -> provable(shape, depth));
    }

    private boolean provable(Shape shape, int depth) {
        budget.spend(64);
        if (shape.values() != null) {
            Instances instances = new Instances(reader);
            return shape.values().stream().noneMatch(value -> instances.belongs(value, shape));
        }
        return shape.kinds().stream().allMatch(kind -> provable(kind, shape, depth));
    }

    private boolean provable(Kind kind, Shape shape, int depth) {
        return switch (kind) {
            case NULL -> Instances.contains(shape.excluded(), new JsonValue.JsonNull());
            case BOOLEAN ->
                    Instances.contains(shape.excluded(), new JsonValue.JsonBool(true))
                            && Instances.contains(shape.excluded(), new JsonValue.JsonBool(false));
            case INTEGER, FRACTION -> shape.numbers().empty();
            case STRING -> shape.text().empty(budget);
            case ARRAY -> provable(shape.arrays(), depth);
            case OBJECT -> provable(shape.objects(), depth);
        };
    }

    private boolean provable(ArrayRules rules, int depth) {
        if (rules.min() > rules.max()) {
            return true;
        }
        // Behind the items that have schemas of their own they are all alike.
        int items = Math.min(rules.min(), rules.firstItems() + 1);
        for (int i = 0; depth > 0 && i < items; i++) {
            if (provable(reader.shapes(rules.at(i)), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean provable(ObjectRules rules, int depth) {
        return rules.min() > rules.max()
                || rules.required().size() > rules.max()
                || rules.required().stream().anyMatch(name -> !rules.allows(name))
                || (depth > 0
                        && rules.required().stream()
                                .anyMatch(name ->
                                        provable(reader.shapes(rules.at(name)), depth - 1)));
    }
}
