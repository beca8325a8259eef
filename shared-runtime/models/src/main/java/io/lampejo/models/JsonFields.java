package io.lampejo.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The fields of one JSON object. A field that is absent or {@code null} is empty; one of a wrong
 * type is empty too, and a problem.
 */
final class JsonFields {

    private final String file;
    private final JsonNode object;
    private final Problems problems;

    /**
     * @param file name that problems are reported under
     */
    JsonFields(String file, JsonNode object, Problems problems) {
        this.file = file;
        this.object = object;
        this.problems = problems;
    }

    /** An object without fields. */
    static JsonFields none() {
        return new JsonFields("", JsonNodeFactory.instance.objectNode(), new Problems());
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Optional<String> text(String name) {
        return value(name, JsonNode::isTextual, "a string").map(JsonNode::textValue);
    }

    Optional<Boolean> flag(String name) {
        return value(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    Optional<JsonFields> object(String name) {
        return value(name, JsonNode::isObject, "an object")
                .map(node -> new JsonFields(file, node, problems));
    }

    /**
     * A whole number of at least 1. Empty where it is over the {@code int} range: that is how
     * Hugging Face writes "no limit".
     */
    OptionalInt positiveInt(String name) {
        Optional<JsonNode> node =
                value(
                        name,
                        n ->
                                n.isNumber()
                                        && n.doubleValue() >= 1
                                        && n.doubleValue() == Math.rint(n.doubleValue()),
                        "a whole number of at least 1");
        return node.isPresent() && node.get().doubleValue() <= Integer.MAX_VALUE
                ? OptionalInt.of(node.get().intValue())
                : OptionalInt.empty();
    }

    /** A whole number of at least 0. */
    OptionalLong count(String name) {
        Optional<JsonNode> node =
                value(
                        name,
                        n -> n.isIntegralNumber() && n.canConvertToLong() && n.longValue() >= 0,
                        "a whole number of at least 0");
        return node.isPresent() ? OptionalLong.of(node.get().longValue()) : OptionalLong.empty();
    }

    /** Whole numbers of at least 1; empty where the field is absent. */
    List<Integer> positiveInts(String name) {
        Optional<JsonNode> array =
                value(
                        name,
                        n -> n.isArray() && all(n, i -> i.isInt() && i.intValue() > 0),
                        "a list of whole numbers of at least 1");
        List<Integer> numbers = new ArrayList<>();
        array.ifPresent(nodes -> nodes.forEach(node -> numbers.add(node.intValue())));
        return List.copyOf(numbers);
    }

    void complain(String name, String isNot) {
        problems.add("%s: %s is not %s".formatted(file, name, isNot));
    }

    private Optional<JsonNode> value(String name, Check check, String isNot) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!check.accepts(node)) {
            complain(name, isNot);
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private static boolean all(JsonNode array, Check check) {
        for (JsonNode node : array) {
            if (!check.accepts(node)) {
                return false;
            }
        }
        return true;
    }

    @FunctionalInterface
    private interface Check {
        boolean accepts(JsonNode node);
    }
}
