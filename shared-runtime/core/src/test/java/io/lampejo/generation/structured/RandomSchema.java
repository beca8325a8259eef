package io.lampejo.generation.structured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A schema put together at random, with a source of values that follow it, written in the order in
 * which the grammar expects fields.
 */
record RandomSchema(JsonNode schema, Supplier<JsonNode> valid) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] PATTERNS = {"^[a-c]{1,4}$", "^x+y?$", "^\\d{2}(-\\d{2})*$"};
    private static final String[][] MATCHES = {
        {"a", "abca", "cc"}, {"x", "xxy", "xxxxx"}, {"12", "12-34", "00-11-22"}
    };

    static RandomSchema of(Random random) {
        return any(random, 3);
    }

    private static RandomSchema any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 7)) {
            case 0 -> typed("null", JSON::nullNode);
            case 1 -> typed("boolean", () -> JSON.booleanNode(random.nextBoolean()));
            case 2 -> integer(random);
            case 3 -> number(random);
            case 4 -> string(random);
            case 5 -> pattern(random);
            case 6 -> constants(random);
            case 7 -> array(random, depth);
            case 8 -> anyOf(random, depth);
            case 9 -> map(random, depth);
            default -> object(random, depth);
        };
    }

    private static RandomSchema typed(String type, Supplier<JsonNode> values) {
        return new RandomSchema(JSON.objectNode().put("type", type), values);
    }

    private static RandomSchema integer(Random random) {
        int low = random.nextInt(2_000) - 1_000;
        int high = low + random.nextInt(500);
        ObjectNode schema = JSON.objectNode().put("type", "integer");
        int step = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 1;
        int first = Math.ceilDiv(low, step) * step;
        if (first > high) {
            return integer(random);
        }
        if (step > 1) {
            schema.put("multipleOf", step);
        }
        if (random.nextBoolean()) {
            schema.put("minimum", low).put("maximum", high);
        } else {
            schema.put("exclusiveMinimum", low - 1).put("exclusiveMaximum", high + 1);
        }
        int count = (high - first) / step + 1;
        return new RandomSchema(
                schema, () -> JSON.numberNode(first + step * random.nextInt(count)));
    }

    private static RandomSchema number(Random random) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(4_000) - 2_000, random.nextInt(4));
        BigDecimal width = BigDecimal.valueOf(1 + random.nextInt(3_000), random.nextInt(4));
        ObjectNode schema = JSON.objectNode().put("type", "number");
        schema.put("minimum", low).put("maximum", low.add(width));
        return new RandomSchema(
                schema,
                () ->
                        JSON.numberNode(
                                new BigDecimal(
                                        low.add(
                                                        width.multiply(
                                                                BigDecimal.valueOf(
                                                                        random.nextInt(1_001), 3)))
                                                .toPlainString())));
    }

    private static RandomSchema string(Random random) {
        int min = random.nextInt(4);
        int max = min + random.nextInt(30);
        ObjectNode schema = JSON.objectNode().put("type", "string");
        schema.put("minLength", min).put("maxLength", max);
        int[] letters = "abc \"\\\n\u0001/é漢😀\u007f".codePoints().toArray();
        return new RandomSchema(
                schema,
                () -> {
                    StringBuilder text = new StringBuilder();
                    for (int left = min + random.nextInt(max - min + 1); left > 0; left--) {
                        text.appendCodePoint(letters[random.nextInt(letters.length)]);
                    }
                    return JSON.textNode(text.toString());
                });
    }

    private static RandomSchema pattern(Random random) {
        int which = random.nextInt(PATTERNS.length);
        return new RandomSchema(
                JSON.objectNode().put("type", "string").put("pattern", PATTERNS[which]),
                () -> JSON.textNode(MATCHES[which][random.nextInt(MATCHES[which].length)]));
    }

    private static RandomSchema constants(Random random) {
        List<JsonNode> values = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            JsonNode value =
                    switch (random.nextInt(4)) {
                        case 0 -> JSON.numberNode(random.nextInt(100));
                        case 1 -> JSON.nullNode();
                        case 2 -> JSON.arrayNode().add(random.nextInt(9)).add("x");
                        default -> JSON.textNode("v" + random.nextInt(20) + "\"é");
                    };
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        ObjectNode schema = JSON.objectNode();
        values.forEach(schema.putArray("enum")::add);
        return new RandomSchema(schema, () -> values.get(random.nextInt(values.size())));
    }

    private static RandomSchema array(Random random, int depth) {
        RandomSchema item = any(random, depth - 1);
        int min = random.nextInt(3);
        int max = min + random.nextInt(3);
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", item.schema());
        schema.put("minItems", min).put("maxItems", max);
        return new RandomSchema(
                schema,
                () -> {
                    ArrayNode items = JSON.arrayNode();
                    for (int left = min + random.nextInt(max - min + 1); left > 0; left--) {
                        items.add(item.valid().get());
                    }
                    return items;
                });
    }

    private static RandomSchema anyOf(Random random, int depth) {
        List<RandomSchema> options = new ArrayList<>();
        ObjectNode schema = JSON.objectNode();
        ArrayNode list = schema.putArray("anyOf");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            RandomSchema option = any(random, depth - 1);
            options.add(option);
            list.add(option.schema());
        }
        return new RandomSchema(
                schema, () -> options.get(random.nextInt(options.size())).valid().get());
    }

    private static RandomSchema map(Random random, int depth) {
        RandomSchema value = any(random, depth - 1);
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("additionalProperties", value.schema());
        return new RandomSchema(
                schema,
                () -> {
                    ObjectNode map = JSON.objectNode();
                    for (int left = random.nextInt(4); left > 0; left--) {
                        map.set("k" + random.nextInt(1_000), value.valid().get());
                    }
                    return map;
                });
    }

    private static RandomSchema object(Random random, int depth) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        List<RandomSchema> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = random.nextInt(5) == 0 ? "f\"é " + i : "field_" + i;
            RandomSchema field = any(random, depth - 1);
            names.add(name);
            fields.add(field);
            properties.set(name, field.schema());
            if (random.nextBoolean()) {
                required.add(name);
            }
        }
        schema.put("additionalProperties", false);
        return new RandomSchema(
                schema,
                () -> {
                    ObjectNode object = JSON.objectNode();
                    for (int i = 0; i < names.size(); i++) {
                        JsonNode name = JSON.textNode(names.get(i));
                        boolean must = required.valueStream().anyMatch(name::equals);
                        if (must || random.nextBoolean()) {
                            object.set(names.get(i), fields.get(i).valid().get());
                        }
                    }
                    return object;
                });
    }
}
