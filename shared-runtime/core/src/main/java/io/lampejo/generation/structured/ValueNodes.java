package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.CharDfa;
import io.lampejo.generation.structured.automaton.Dfa;
import io.lampejo.generation.structured.automaton.NumberLanguage;
import io.lampejo.generation.structured.automaton.RefusedException;
import io.lampejo.generation.structured.automaton.Strings;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Grammars of the values that hold no others, and of values that are spelt out. */
final class ValueNodes {
    private final Budget budget;

    ValueNodes(Budget budget) {
        this.budget = budget;
    }

    /** Exactly these values. */
    Node constants(List<JsonValue> values) {
        List<String> scalars =
                values.stream().filter(value -> !container(value)).map(JsonValue::toJson).toList();
        Stream<Node> one =
                scalars.isEmpty()
                        ? Stream.of()
                        : Stream.of(new Node.Terminal(Dfa.of(scalars, budget)));
        Stream<Node> others = values.stream().filter(ValueNodes::container).map(this::spelt);
        return new Node.Choice(Stream.concat(one, others).toList());
    }

    private static boolean container(JsonValue value) {
        return value instanceof JsonArray || value instanceof JsonObject;
    }

    private Node spelt(JsonValue value) {
        return switch (value) {
            case JsonArray(List<JsonValue> items) -> {
                List<Node> parts = new ArrayList<>(List.of(Json.words("[")));
                for (JsonValue item : items) {
                    if (parts.size() > 1) {
                        parts.add(Json.COMMA);
                    }
                    parts.add(spelt(item));
                }
                parts.add(Json.words("]"));
                yield new Node.Sequence(parts);
            }
            case JsonObject(Map<String, JsonValue> fields) ->
                    Json.object(
                            new Members(
                                    fields.entrySet().stream()
                                            .map(field ->
                                                    Json.entry(
                                                            field.getKey(),
                                                            spelt(field.getValue()),
                                                            Members.Presence.REQUIRED))
                                            .toList(),
                                    List.of(),
                                    0,
                                    Integer.MAX_VALUE));
            case JsonValue scalar -> new Node.Terminal(Dfa.of(List.of(scalar.toJson()), budget));
        };
    }

    Node booleans(List<JsonValue> excluded) {
        return constants(
                Stream.of(true, false)
                        .<JsonValue>map(JsonBool::new)
                        .filter(value -> !Instances.contains(excluded, value))
                        .toList());
    }

    Node numbers(Shape shape) {
        if (shape.excluded().stream().anyMatch(value -> value instanceof JsonValue.JsonNumber)) {
            throw new RefusedException("a \"not\" of numbers");
        }
        Set<Kind> kinds = shape.kinds();
        NumberLanguage.Kind kind =
                !kinds.contains(Kind.FRACTION)
                        ? NumberLanguage.Kind.INTEGER
                        : kinds.contains(Kind.INTEGER)
                                ? NumberLanguage.Kind.NUMBER
                                : NumberLanguage.Kind.FRACTION;
        NumberRules rules = shape.numbers();
        if (kind == NumberLanguage.Kind.NUMBER && rules.equals(NumberRules.NONE)) {
            return Json.NUMBER;
        }
        return new Node.Terminal(
                new NumberLanguage(kind, rules.lower(), rules.upper(), rules.steps()).dfa(budget));
    }

    Node strings(Shape shape) {
        TextRules rules = shape.text();
        if (rules.min() > rules.max()) {
            return Node.Choice.NOTHING;
        }
        if (rules.languages().isEmpty() && excluded(shape).isEmpty()) {
            return new Node.Terminal(Strings.ofLength(rules.min(), rules.max()));
        }
        return new Node.Terminal(Strings.of(language(shape), budget));
    }

    /** The strings of a shape. */
    CharDfa language(Shape shape) {
        CharDfa language = shape.text().language(budget);
        if (shape.values() != null) {
            language = language.and(CharDfa.of(texts(shape.values()), budget), budget);
        }
        List<String> excluded = excluded(shape);
        return excluded.isEmpty() ? language : language.minus(CharDfa.of(excluded, budget), budget);
    }

    private static List<String> excluded(Shape shape) {
        return texts(shape.excluded());
    }

    private static List<String> texts(List<JsonValue> values) {
        return values.stream()
                .flatMap(value ->
                        value instanceof JsonString(String text) ? Stream.of(text) : Stream.of())
                .toList();
    }
}
