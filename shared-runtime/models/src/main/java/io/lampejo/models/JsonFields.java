package io.lampejo.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
        return value(name, JsonValue.Fields.class, "an object")
                .map(object -> new JsonFields(file, object, problems));
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
