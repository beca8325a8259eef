package io.lampejo.template;

import java.util.List;

/**
 * Python's {@code list}. The sandbox lets no template change one.
 *
 * @param items not copied: whoever makes a list gives it away
 */
record ListValue(List<Value> items) implements Value {

    @Override
    public String typeName() {
        return "list";
    }

    @Override
    public boolean isTrue() {
        return !items.isEmpty();
    }
}
