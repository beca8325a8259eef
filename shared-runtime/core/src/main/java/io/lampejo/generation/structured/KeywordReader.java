package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.CharDfa;
import io.lampejo.generation.structured.automaton.Formats;
import io.lampejo.generation.structured.automaton.NumberLanguage.Edge;
import io.lampejo.generation.structured.automaton.NumberLanguage.Limit;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a schema says itself, without the schemas that it combines. */
final class KeywordReader {
    private static final Map<String, Set<Kind>> TYPES =
            Map.of(
                    "null", Set.of(Kind.NULL),
                    "boolean", Set.of(Kind.BOOLEAN),
                    "integer", Set.of(Kind.INTEGER),
                    "number", Set.of(Kind.INTEGER, Kind.FRACTION),
                    "string", Set.of(Kind.STRING),
                    "array", Set.of(Kind.ARRAY),
                    "object", Set.of(Kind.OBJECT));

    private final SchemaReader reader;
    private final SchemaError error;
    private final Budget budget;
    private final Map<String, CharDfa> patterns = new HashMap<>();

    KeywordReader(SchemaReader reader, SchemaError error, Budget budget) {
        this.reader = reader;
        this.error = error;
        this.budget = budget;
    }

    Shape read(Location location, JsonObject schema) {
        for (String keyword : schema.fields().keySet()) {
            if (!Keywords.known(keyword)) {
                throw error.at(location, "it uses \"%s\"".formatted(keyword));
            }
        }
        return new Shape(
                kinds(location, schema),
                values(location, schema),
                List.of(),
                text(location, schema),
                numbers(location, schema),
                arrays(location, schema),
                objects(location, schema));
    }

    private Set<Kind> kinds(Location location, JsonObject schema) {
        List<JsonValue> names =
                switch (schema.get("type")) {
                    case null -> List.of();
                    case JsonArray(List<JsonValue> list) -> list;
                    case JsonValue one -> List.of(one);
                };
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (JsonValue name : names) {
            Set<Kind> named = name instanceof JsonString(String text) ? TYPES.get(text) : null;
            if (named == null) {
                throw error.at(location, "\"type\" is %s".formatted(name.toJson()));
            }
            kinds.addAll(named);
        }
        if (new JsonBool(true).equals(schema.get("nullable")) && !kinds.isEmpty()) {
            kinds.add(Kind.NULL);
        }
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private @Nullable List<JsonValue> values(Location location, JsonObject schema) {
        List<JsonValue> values = null;
        JsonValue list = schema.get("enum");
        if (list != null) {
            values = items(location, "enum", list);
        }
        JsonValue constant = schema.get("const");
        if (constant != null) {
            values =
                    values == null || Instances.contains(values, constant)
                            ? List.of(constant)
                            : List.of();
        }
        return values;
    }

    private TextRules text(Location location, JsonObject schema) {
        List<CharDfa> languages = new ArrayList<>();
        JsonValue pattern = schema.get("pattern");
        if (pattern != null) {
            languages.add(pattern(string(location, "pattern", pattern)));
        }
        JsonValue format = schema.get("format");
        if (format != null) {
            CharDfa language = Formats.of(string(location, "format", format));
            if (language != null) {
                languages.add(language);
            }
        }
        return new TextRules(
                count(location, schema, "minLength", 0),
                count(location, schema, "maxLength", Integer.MAX_VALUE),
                languages);
    }

    private CharDfa pattern(String pattern) {
        CharDfa known = patterns.get(pattern);
        if (known == null) {
            known = CharDfa.matching(pattern, budget);
            patterns.put(pattern, known);
        }
        return known;
    }

    private NumberRules numbers(Location location, JsonObject schema) {
        BigDecimal step = number(location, schema, "multipleOf");
        if (step != null && step.signum() <= 0) {
            throw error.at(location, "\"multipleOf\" is not over 0");
        }
        NumberRules rules = new NumberRules(null, null, step == null ? List.of() : List.of(step));
        for (String side : List.of("minimum", "maximum")) {
            String exclusive = side.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
            // Draft 4 has a flag where later drafts have a second limit.
            boolean flag = new JsonBool(true).equals(schema.get(exclusive));
            BigDecimal limit = number(location, schema, side);
            if (limit != null) {
                rules = rules.and(limit(side, limit, flag ? Edge.EXCLUSIVE : Edge.INCLUSIVE));
            }
            if (!(schema.get(exclusive) instanceof JsonBool)) {
                BigDecimal open = number(location, schema, exclusive);
                if (open != null) {
                    rules = rules.and(limit(side, open, Edge.EXCLUSIVE));
                }
            }
        }
        return rules;
    }

    private static NumberRules limit(String side, BigDecimal value, Edge edge) {
        Limit limit = new Limit(value, edge);
        return side.equals("minimum")
                ? new NumberRules(limit, null, List.of())
                : new NumberRules(null, limit, List.of());
    }

    private ArrayRules arrays(Location location, JsonObject schema) {
        List<Location> first = new ArrayList<>();
        JsonValue items = schema.get("items");
        JsonValue rest = items;
        String restKeyword = "items";
        String firstKeyword = "prefixItems";
        JsonValue prefix = schema.get("prefixItems");
        if (items instanceof JsonArray) {
            // Until 2019-09 the first items stood in "items" and the others in "additionalItems".
            prefix = items;
            firstKeyword = "items";
            restKeyword = "additionalItems";
            rest = schema.get("additionalItems");
        }
        if (prefix != null) {
            List<JsonValue> list = items(location, firstKeyword, prefix);
            for (int i = 0; i < list.size(); i++) {
                first.add(location.child(firstKeyword, Integer.toString(i), list.get(i)));
            }
        }
        boolean says = rest != null || !first.isEmpty();
        ArrayRules.Clause clause =
                new ArrayRules.Clause(
                        first, rest == null ? null : location.child(restKeyword, rest));
        return new ArrayRules(
                says ? List.of(clause) : List.of(),
                count(location, schema, "minItems", 0),
                count(location, schema, "maxItems", Integer.MAX_VALUE),
                new JsonBool(true).equals(schema.get("uniqueItems"))
                        ? ArrayRules.Items.UNIQUE
                        : ArrayRules.Items.MAY_REPEAT);
    }

    private ObjectRules objects(Location location, JsonObject schema) {
        Map<String, Location> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> field :
                fields(location, schema, "properties").entrySet()) {
            properties.put(
                    field.getKey(), location.child("properties", field.getKey(), field.getValue()));
        }
        List<ObjectRules.Pattern> byPattern = new ArrayList<>();
        for (Map.Entry<String, JsonValue> field :
                fields(location, schema, "patternProperties").entrySet()) {
            byPattern.add(
                    new ObjectRules.Pattern(
                            pattern(field.getKey()),
                            location.child("patternProperties", field.getKey(), field.getValue())));
        }
        JsonValue further = schema.get("additionalProperties");
        ObjectRules.Clause clause =
                new ObjectRules.Clause(
                        properties,
                        byPattern,
                        further == null ? null : location.child("additionalProperties", further));
        boolean says = further != null || !properties.isEmpty() || !byPattern.isEmpty();
        return new ObjectRules(
                says ? List.of(clause) : List.of(),
                required(location, schema),
                count(location, schema, "minProperties", 0),
                count(location, schema, "maxProperties", Integer.MAX_VALUE),
                names(location, schema));
    }

    private Set<String> required(Location location, JsonObject schema) {
        Set<String> required = new LinkedHashSet<>();
        JsonValue list = schema.get("required");
        // Draft 3 had a flag on the property.
        if (list != null && !(list instanceof JsonBool)) {
            for (JsonValue name : items(location, "required", list)) {
                required.add(string(location, "required", name));
            }
        }
        return required;
    }

    /** The names that {@code propertyNames} allows. */
    private List<CharDfa> names(Location location, JsonObject schema) {
        JsonValue names = schema.get("propertyNames");
        if (names == null) {
            return List.of();
        }
        Location inner = location.child("propertyNames", names);
        CharDfa all = CharDfa.of(List.of(), budget);
        for (Shape shape : reader.shapes(inner)) {
            if (shape.kinds().contains(Kind.STRING)) {
                all = all.or(new ValueNodes(budget).language(shape), budget);
            }
        }
        return List.of(all);
    }

    private Map<String, JsonValue> fields(Location location, JsonObject schema, String keyword) {
        return switch (schema.get(keyword)) {
            case null -> Map.of();
            case JsonObject(Map<String, JsonValue> fields) -> fields;
            case JsonValue _ -> throw error.at(location, "\"%s\" is no object".formatted(keyword));
        };
    }

    private List<JsonValue> items(Location location, String keyword, JsonValue value) {
        if (value instanceof JsonArray(List<JsonValue> items)) {
            return items;
        }
        throw error.at(location, "\"%s\" is no list".formatted(keyword));
    }

    private String string(Location location, String keyword, JsonValue value) {
        if (value instanceof JsonString(String text)) {
            return text;
        }
        throw error.at(location, "\"%s\" is no string".formatted(keyword));
    }

    private int count(Location location, JsonObject schema, String keyword, int otherwise) {
        BigDecimal number = number(location, schema, keyword);
        if (number == null) {
            return otherwise;
        }
        if (number.signum() < 0 || Kind.of(new JsonNumber(number.toString())) != Kind.INTEGER) {
            throw error.at(location, "\"%s\" is no count".formatted(keyword));
        }
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    private @Nullable BigDecimal number(Location location, JsonObject schema, String keyword) {
        return switch (schema.get(keyword)) {
            case null -> null;
            case JsonNumber number -> number.value();
            case JsonValue _ -> throw error.at(location, "\"%s\" is no number".formatted(keyword));
        };
    }
}
