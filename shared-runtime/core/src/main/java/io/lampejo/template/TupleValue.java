package io.lampejo.template;

import java.util.List;

/**
 * Python's {@code tuple}, possibly a named one.
 *
 * @param items not copied: whoever makes a tuple gives it away
 * @param names of the items, as attributes; empty for a plain tuple
 */
record TupleValue(List<Value> items, List<String> names) implements Value {

    TupleValue(List<Value> items) {
        this(items, List.of());
    }

    static TupleValue of(Value... items) {
        return new TupleValue(List.of(items));
    }

    @Override
    public String typeName() {
        return names.isEmpty() ? "tuple" : "_GroupTuple";
    }

    @Override
    public boolean isTrue() {
        return !items.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TupleValue tuple && items.equals(tuple.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
