package io.lampejo.generation.structured;

import io.lampejo.generation.structured.ArrayRules.Items;
import io.lampejo.json.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives that a schema stands for, with no choices left in it: a value belongs to
 * it if it is of one of these kinds and keeps the rules of that kind. Immutable.
 *
 * @param values the only ones there are; null where any may be
 * @param excluded values that are not meant
 */
record Shape(
        Set<Kind> kinds,
        @Nullable List<JsonValue> values,
        List<JsonValue> excluded,
        TextRules text,
        NumberRules numbers,
        ArrayRules arrays,
        ObjectRules objects) {
    static final Shape ANY =
            new Shape(
                    EnumSet.allOf(Kind.class),
                    null,
                    List.of(),
                    TextRules.NONE,
                    NumberRules.NONE,
                    ArrayRules.NONE,
                    ObjectRules.NONE);

    Shape {
        kinds = Collections.unmodifiableSet(kinds);
        excluded = List.copyOf(excluded);
    }

    Shape and(Shape other) {
        return new Shape(
                common(kinds, other.kinds),
                common(values, other.values),
                Lists.concat(excluded, other.excluded),
                text.and(other.text),
                numbers.and(other.numbers),
                arrays.and(other.arrays),
                objects.and(other.objects));
    }

    private static Set<Kind> common(Set<Kind> some, Set<Kind> others) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(some);
        kinds.retainAll(others);
        return kinds;
    }

    private static @Nullable List<JsonValue> common(
            @Nullable List<JsonValue> some, @Nullable List<JsonValue> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        return some.stream().filter(value -> Instances.contains(others, value)).toList();
    }

    Shape withValues(@Nullable List<JsonValue> newValues) {
        return new Shape(kinds, newValues, excluded, text, numbers, arrays, objects);
    }

    Shape withKinds(Set<Kind> newKinds) {
        return new Shape(newKinds, values, excluded, text, numbers, arrays, objects);
    }

    Shape without(List<JsonValue> more) {
        return new Shape(
                kinds, values, Lists.concat(excluded, more), text, numbers, arrays, objects);
    }

    Shape withText(TextRules newText) {
        return new Shape(kinds, values, excluded, newText, numbers, arrays, objects);
    }

    /** It says so itself that no value belongs to it. */
    boolean impossible() {
        return kinds.isEmpty() || (values != null && values.isEmpty());
    }

    /** Any kind, and nothing said of any. */
    boolean anything() {
        return equals(ANY);
    }

    /**
     * As a schema that names no type is meant: one that speaks only of strings means strings, one
     * that speaks of fields means objects.
     */
    Shape asMeant() {
        if (values != null || kinds.size() < Kind.values().length) {
            return this;
        }
        EnumSet<Kind> meant = EnumSet.noneOf(Kind.class);
        if (!text.equals(TextRules.NONE)) {
            meant.add(Kind.STRING);
        }
        if (!numbers.equals(NumberRules.NONE)) {
            meant.add(Kind.INTEGER);
            meant.add(Kind.FRACTION);
        }
        if (!arrays.equals(ArrayRules.NONE)) {
            meant.add(Kind.ARRAY);
        }
        if (!objects.equals(ObjectRules.NONE)) {
            meant.add(Kind.OBJECT);
        }
        return meant.isEmpty() ? this : withKinds(meant);
    }

    boolean unique() {
        return arrays.items() == Items.UNIQUE && arrays.max() > 1;
    }
}
