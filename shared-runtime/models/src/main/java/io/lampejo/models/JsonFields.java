package io.lampejo.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fields of one JSON object. A field that is absent or {@code null} is empty; one of a wrong
 * type is empty too, and a problem.
 */
final class JsonFields {

    private final String file;
    private final Map<String, JsonValue> fields;
    private final Problems problems;

    private JsonFields(String file, JsonValue.Fields object, Problems problems) {
        this.file = file;
        this.fields = object.fields();
        this.problems = problems;
    }

    /**
     * Empty, and a problem, where the value is no object.
     *
     * @param file name that problems are reported under
     */
    static Optional<JsonFields> of(String file, JsonValue value, Problems problems) {
        if (value instanceof JsonValue.Fields object) {
            return Optional.of(new JsonFields(file, object, problems));
        }
        problems.add(file + " holds no JSON object");
        return Optional.empty();
    }

    /** An object without fields. */
    static JsonFields none() {
        return new JsonFields("", JsonValue.Fields.NONE, new Problems());
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    Optional<String> text(String name) {
        return value(name, JsonValue.Text.class, "a string").map(JsonValue.Text::text);
    }

    Optional<Boolean> flag(String name) {
        return value(name, JsonValue.Flag.class, "true or false").map(JsonValue.Flag::value);
    }

    Optional<JsonFields> object(String name) {
        return value(name, JsonValue.Fields.class, "an object").map(this::nested);
    }

    /**
     * A whole number of at least 1. Empty where it is over the {@code int} range: that is how
     * Hugging Face writes "no limit".
     */
    OptionalInt positiveInt(String name) {
        Optional<JsonValue> present = present(name);
        if (present.isEmpty()) {
            return OptionalInt.empty();
        }
        double number =
                present.get() instanceof JsonValue.Whole(long whole)
                        ? whole
                        : present.get() instanceof JsonValue.Real(double real) ? real : Double.NaN;
        if (!(number >= 1 && number == Math.rint(number))) {
            complain(name, "a whole number of at least 1");
            return OptionalInt.empty();
        }
        return number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** The first of the fields that is there. */
    OptionalInt firstInt(String... names) {
        return Stream.of(names)
                .map(this::positiveInt)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Any number. */
    OptionalDouble number(String name) {
        Optional<JsonValue> present = present(name);
        if (present.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (present.get()) {
            case JsonValue.Whole(long whole) -> OptionalDouble.of((double) whole);
            case JsonValue.Real(double real) when Double.isFinite(real) -> OptionalDouble.of(real);
            default -> {
                complain(name, "a number");
                yield OptionalDouble.empty();
            }
        };
    }

    /** A token id or a list of them; empty where the field is absent. Negative ones mean none. */
    Set<Integer> ids(String name) {
        Optional<JsonValue> present = present(name);
        if (present.isEmpty()) {
            return Set.of();
        }
        List<JsonValue> items =
                present.get() instanceof JsonValue.Items(List<JsonValue> several)
                        ? several
                        : List.of(present.get());
        Set<Integer> ids = new TreeSet<>();
        for (JsonValue item : items) {
            if (item instanceof JsonValue.Whole(long id) && id <= Integer.MAX_VALUE) {
                if (id >= 0) {
                    ids.add((int) id);
                }
            } else {
                complain(name, "a token id or a list of token ids");
                return Set.of();
            }
        }
        return ids;
    }

    /** Strings; empty where the field is absent. */
    List<String> texts(String name) {
        return value(name, JsonValue.Items.class, "a list of strings")
                .map(JsonValue.Items::items)
                .orElse(List.of())
                .stream()
                .filter(JsonValue.Text.class::isInstance)
                .map(item -> ((JsonValue.Text) item).text())
                .toList();
    }

    /** A string, or the {@code content} of an object: the two ways to write a special token. */
    Optional<String> textOrContent(String name) {
        return present(name)
                .flatMap(value ->
                        switch (value) {
                            case JsonValue.Text(String text) -> Optional.of(text);
                            case JsonValue.Fields object -> nested(object).text("content");
                            case JsonValue.Items _,
                                    JsonValue.Flag _,
                                    JsonValue.Whole _,
                                    JsonValue.Real _,
                                    JsonValue.Null _ ->
                                    Optional.empty();
                        });
    }

    /**
     * Texts by name, which are written as {@code [{"name": …, field: …}, …]}; or one string, which
     * has the name {@code only}. Empty where the field is absent.
     */
    Map<String, String> namedTexts(String name, String only, String field) {
        Optional<JsonValue> present = present(name);
        if (present.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        switch (present.get()) {
            case JsonValue.Text(String text) -> texts.put(only, text);
            case JsonValue.Items(List<JsonValue> items) -> {
                for (JsonValue item : items) {
                    JsonFields entry =
                            item instanceof JsonValue.Fields object ? nested(object) : none();
                    Optional<String> key = entry.text("name");
                    Optional<String> text = entry.text(field);
                    if (key.isPresent() && text.isPresent()) {
                        texts.put(key.get(), text.get());
                    }
                }
            }
            case JsonValue.Fields _,
                    JsonValue.Flag _,
                    JsonValue.Whole _,
                    JsonValue.Real _,
                    JsonValue.Null _ ->
                    complain(name, "a string or a list of named " + field + "s");
        }
        return texts;
    }

    private JsonFields nested(JsonValue.Fields object) {
        return new JsonFields(file, object, problems);
    }

    /** A whole number of at least 0. */
    OptionalLong count(String name) {
        Optional<JsonValue> present = present(name);
        if (present.isEmpty()) {
            return OptionalLong.empty();
        }
        if (present.get() instanceof JsonValue.Whole(long value) && value >= 0) {
            return OptionalLong.of(value);
        }
        complain(name, "a whole number of at least 0");
        return OptionalLong.empty();
    }

    /** Whole numbers of at least 1; empty where the field is absent. */
    List<Integer> positiveInts(String name) {
        String isNot = "a list of whole numbers of at least 1";
        List<Integer> numbers = new ArrayList<>();
        List<JsonValue> items =
                value(name, JsonValue.Items.class, isNot)
                        .map(JsonValue.Items::items)
                        .orElse(List.of());
        for (JsonValue item : items) {
            if (item instanceof JsonValue.Whole(long value)
                    && value > 0
                    && value <= Integer.MAX_VALUE) {
                numbers.add((int) value);
            } else {
                complain(name, isNot);
                return List.of();
            }
        }
        return List.copyOf(numbers);
    }

    void complain(String name, String isNot) {
        problems.add("%s: %s is not %s".formatted(file, name, isNot));
    }

    private Optional<JsonValue> present(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !(value instanceof JsonValue.Null));
    }

    private <T extends JsonValue> Optional<T> value(String name, Class<T> kind, String isNot) {
        Optional<JsonValue> present = present(name);
        if (present.isPresent() && !kind.isInstance(present.get())) {
            complain(name, isNot);
            return Optional.empty();
        }
        return present.map(kind::cast);
    }
}
