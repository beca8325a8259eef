package io.lampejo.generation.structured;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.RefusedException;
import io.lampejo.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a schema into a grammar: a rule for each set of schemas that some value must follow
 * together.
 */
final class SchemaCompiler {
    /** Some hundred milliseconds, and some megabytes of automata. */
    private static final long STEPS = 20_000_000;

    private static final int MAX_RULES = 5_000;

    private final SchemaError error;
    private final Budget budget = new Budget(STEPS);
    private final SchemaReader reader;
    private final ValueNodes values = new ValueNodes(budget);
    private final ContainerNodes containers = new ContainerNodes(budget, this::rule);

    /** By the pointers of their schemas, in the order of their discovery. */
    private final Map<List<String>, Rule> rules = new LinkedHashMap<>();

    private final Deque<List<Location>> undefined = new ArrayDeque<>();

    private SchemaCompiler(JsonValue schema, SchemaError error) {
        this.error = error;
        this.reader = new SchemaReader(schema, error, budget);
    }

    /**
     * @throws FailureException InvalidInput
     */
    static Grammar compile(JsonValue schema, String param) {
        SchemaError error = new SchemaError(param);
        SchemaLimits.check(schema, error);
        SchemaCompiler compiler = new SchemaCompiler(schema, error);
        Node root = compiler.rule(List.of(new Location("#", schema)));
        compiler.defineAll();
        Rules.close(compiler.rules.values());
        if (root.need() >= Node.IMPOSSIBLE) {
            throw error.at(compiler.firstImpossible(), "no value can be valid");
        }
        return new Grammar(root, compiler.budget.spent());
    }

    private Node rule(List<Location> schemas) {
        List<Location> distinct = schemas.stream().map(reader::target).distinct().toList();
        if (distinct.isEmpty()) {
            return Json.VALUE;
        }
        List<String> key = distinct.stream().map(Location::pointer).sorted().toList();
        Rule known = rules.get(key);
        if (known == null) {
            known = new Rule();
            rules.put(key, known);
            undefined.add(distinct);
            if (rules.size() > MAX_RULES) {
                throw error.at(
                        distinct.getFirst(), "it has more than %d parts".formatted(MAX_RULES));
            }
        }
        return known;
    }

    private void defineAll() {
        while (!undefined.isEmpty()) {
            List<Location> schemas = undefined.remove();
            List<String> key = schemas.stream().map(Location::pointer).sorted().toList();
            try {
                Node body = node(reader.shapes(schemas));
                Rule rule = rules.get(key);
                if (rule != null) {
                    rule.define(body);
                }
            } catch (RefusedException e) {
                throw error.at(schemas.getFirst(), e.reason());
            }
        }
    }

    private Node node(List<Shape> shapes) {
        List<Node> options = new ArrayList<>();
        shapes.stream().distinct().forEach(shape -> addOptions(shape.asMeant(), options));
        return new Node.Choice(options);
    }

    private void addOptions(Shape shape, List<Node> options) {
        budget.spend(256);
        if (shape.anything()) {
            options.add(Json.VALUE);
            return;
        }
        if (shape.values() != null) {
            budget.spend(8L * shape.values().size());
            Instances instances = new Instances(reader);
            Shape rules = shape.withValues(null);
            List<JsonValue> valid =
                    shape.values().stream()
                            .filter(value -> instances.belongs(value, rules))
                            .toList();
            options.add(values.constants(valid));
            return;
        }
        boolean numbers = false;
        for (Kind kind : shape.kinds()) {
            switch (kind) {
                case NULL -> {
                    if (!Instances.contains(shape.excluded(), new JsonValue.JsonNull())) {
                        options.add(Json.NULL);
                    }
                }
                case BOOLEAN -> options.add(values.booleans(shape.excluded()));
                case INTEGER, FRACTION -> {
                    if (!numbers) {
                        options.add(values.numbers(shape));
                    }
                    numbers = true;
                }
                case STRING -> options.add(values.strings(shape));
                case ARRAY -> options.add(array(shape));
                case OBJECT -> options.add(object(shape));
            }
        }
    }

    private Node array(Shape shape) {
        if (shape.excluded().stream().anyMatch(value -> Kind.of(value) == Kind.ARRAY)) {
            throw new RefusedException("a \"not\" of arrays");
        }
        return shape.unique() ? unique(shape.arrays()) : containers.array(shape.arrays());
    }

    private Node object(Shape shape) {
        if (shape.excluded().stream().anyMatch(value -> Kind.of(value) == Kind.OBJECT)) {
            throw new RefusedException("a \"not\" of objects");
        }
        return containers.object(shape.objects());
    }

    /** Arrays whose items must differ: only where there are few that they can be. */
    private Node unique(ArrayRules rules) {
        List<JsonValue> items = new ArrayList<>();
        Instances instances = new Instances(reader);
        for (Shape shape : reader.shapes(rules.at(0))) {
            List<JsonValue> few = shape.values();
            if (few == null && EnumSet.of(Kind.BOOLEAN, Kind.NULL).containsAll(shape.kinds())) {
                few =
                        List.of(
                                new JsonValue.JsonBool(true),
                                new JsonValue.JsonBool(false),
                                new JsonValue.JsonNull());
            }
            if (few == null || rules.firstItems() > 0) {
                throw new RefusedException(
                        "\"uniqueItems\" of items that are not an \"enum\" of their own");
            }
            for (JsonValue value : few) {
                if (instances.belongs(value, shape) && !Instances.contains(items, value)) {
                    items.add(value);
                }
            }
        }
        if (items.size() > Distinct.MOST) {
            throw new RefusedException(
                    "\"uniqueItems\" of more than %d values".formatted(Distinct.MOST));
        }
        return containers.distinct(
                items.stream().map(value -> values.constants(List.of(value))).toList(), rules);
    }

    private String firstImpossible() {
        return rules.entrySet().stream()
                .filter(rule ->
                        rule.getValue().body().parts().stream()
                                .allMatch(part ->
                                        !(part instanceof Rule)
                                                && part.need() >= Node.IMPOSSIBLE
                                                && leaf(part)))
                .map(rule -> rule.getKey().getFirst())
                .findFirst()
                .orElse("#");
    }

    /** It is impossible by itself, not by what it holds. */
    private static boolean leaf(Node part) {
        return part instanceof Node.Terminal || part.parts().isEmpty();
    }
}
