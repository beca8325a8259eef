package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.RefusedException;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads schemas as lists of {@link Shape}s: a value is valid if it belongs to one of them.
 * References, {@code allOf}, {@code anyOf} and {@code oneOf} are multiplied out; what properties
 * and items must be stays a reference to their schemas, so that recursive schemas end.
 */
final class SchemaReader {
    private static final int MAX_SHAPES = 1_000;
    private static final int MAX_NESTING = 100;

    private final JsonValue root;
    private final SchemaError error;
    private final Budget budget;
    private final KeywordReader keywords;
    private final Emptiness emptiness;
    private final Negation negation;
    private final Map<String, List<Shape>> read = new HashMap<>();
    private final Set<String> reading = new HashSet<>();

    SchemaReader(JsonValue root, SchemaError error, Budget budget) {
        this.root = root;
        this.error = error;
        this.budget = budget;
        this.emptiness = new Emptiness(this, budget);
        this.negation = new Negation(emptiness, error);
        this.keywords = new KeywordReader(this, error, budget);
    }

    /** What belongs to all of these schemas. */
    List<Shape> shapes(List<Location> schemas) {
        List<Shape> shapes = List.of(Shape.ANY);
        for (Location schema : schemas) {
            shapes = both(schema, shapes, shapes(schema));
        }
        return shapes;
    }

    List<Shape> shapes(Location location) {
        List<Shape> known = read.get(location.pointer());
        if (known != null) {
            return known;
        }
        if (!reading.add(location.pointer())) {
            throw error.at(
                    location, "it refers to itself without a step into a property or an item");
        }
        if (reading.size() > MAX_NESTING) {
            throw error.at(
                    location, "it is made of schemas more than %d deep".formatted(MAX_NESTING));
        }
        List<Shape> shapes;
        try {
            shapes = readShapes(location);
        } catch (RefusedException e) {
            throw error.at(location, e.reason());
        }
        reading.remove(location.pointer());
        read.put(location.pointer(), shapes);
        return shapes;
    }

    private List<Shape> readShapes(Location location) {
        return switch (location.schema()) {
            case JsonBool(boolean valid) -> valid ? List.of(Shape.ANY) : List.of();
            case JsonObject schema -> {
                List<Shape> shapes = List.of(keywords.read(location, schema));
                shapes = shapes.getFirst().impossible() ? List.of() : shapes;
                yield combined(location, schema, shapes);
            }
            case JsonValue _ -> throw error.at(location, "it is neither an object nor a boolean");
        };
    }

    private List<Shape> combined(Location location, JsonObject schema, List<Shape> own) {
        List<Shape> shapes = own;
        JsonValue reference = schema.get("$ref");
        if (reference != null) {
            shapes = both(location, shapes, shapes(target(location, reference)));
        }
        for (Location part : list(location, schema, "allOf")) {
            shapes = both(location, shapes, shapes(part));
        }
        if (schema.get("anyOf") != null) {
            shapes = both(location, shapes, any(location, list(location, schema, "anyOf")));
        }
        if (schema.get("oneOf") != null) {
            List<Location> options = list(location, schema, "oneOf");
            disjoint(location, options);
            shapes = both(location, shapes, any(location, options));
        }
        JsonValue not = schema.get("not");
        if (not != null) {
            Location inner = location.child("not", not);
            shapes = negation.without(shapes, shapes(inner), inner);
        }
        return shapes;
    }

    /** Where a schema that only refers to another one leads; any other schema itself. */
    Location target(Location location) {
        Location at = location;
        for (int steps = 0; steps < MAX_NESTING; steps++) {
            if (!(at.schema() instanceof JsonObject(Map<String, JsonValue> fields))
                    || !(fields.get("$ref") instanceof JsonValue.JsonString(String reference))
                    || !fields.keySet().stream().allMatch(Keywords::silentBesideReference)) {
                return at;
            }
            Location next = References.find(root, reference);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Location target(Location location, JsonValue reference) {
        if (!(reference instanceof JsonValue.JsonString(String text))) {
            throw error.at(location, "\"$ref\" is no string");
        }
        Location target = References.find(root, text);
        if (target == null) {
            throw error.at(
                    location,
                    "\"$ref\" is \"%s\", which is no place in this schema".formatted(text));
        }
        return target;
    }

    private List<Location> list(Location location, JsonObject schema, String keyword) {
        JsonValue value = schema.get(keyword);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray(List<JsonValue> items)) || items.isEmpty()) {
            throw error.at(location, "\"%s\" is no list of schemas".formatted(keyword));
        }
        List<Location> schemas = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            schemas.add(location.child(keyword, Integer.toString(i), items.get(i)));
        }
        return schemas;
    }

    private List<Shape> any(Location location, List<Location> options) {
        List<Shape> all = new ArrayList<>();
        options.forEach(option -> all.addAll(shapes(option)));
        return limited(location, all);
    }

    private void disjoint(Location location, List<Location> options) {
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<Shape> common = both(location, shapes(options.get(i)), shapes(options.get(j)));
                if (!emptiness.provable(common)) {
                    throw error.at(
                            location,
                            "options %d and %d of \"oneOf\" may both be valid; use \"anyOf\""
                                    .formatted(j, i));
                }
            }
        }
    }

    private List<Shape> both(Location location, List<Shape> some, List<Shape> others) {
        budget.spend(16L * some.size() * others.size());
        budget.spend((long) values(some) * values(others));
        Function<Shape, List<Shape>> with =
                one -> others.stream().map(one::and).filter(both -> !both.impossible()).toList();
        return limited(location, some.stream().flatMap(one -> with.apply(one).stream()).toList());
    }

    private static int values(List<Shape> shapes) {
        return shapes.stream()
                .mapToInt(shape -> shape.values() == null ? 0 : shape.values().size())
                .sum();
    }

    private List<Shape> limited(Location location, List<Shape> shapes) {
        if (shapes.size() > MAX_SHAPES) {
            throw error.at(
                    location, "it stands for more than %d alternatives".formatted(MAX_SHAPES));
        }
        return shapes;
    }
}
