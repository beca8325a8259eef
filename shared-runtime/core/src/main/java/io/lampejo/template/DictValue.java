package io.lampejo.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code dict}, in insertion order. The sandbox lets no template change one.
 *
 * @param entries not copied: whoever makes a dict gives it away
 */
record DictValue(Map<Value, Value> entries) implements Value {

    @Override
    public String typeName() {
        return "dict";
    }

    @Override
    public boolean isTrue() {
        return !entries.isEmpty();
    }

    /** Null where there is no such key. */
    @Nullable Value get(String key) {
        return entries.get(StringValue.of(key));
    }

    /** Collects entries; a key that comes again keeps its place and takes the later value. */
    static final class Builder {
        private final Map<Value, Value> entries = new LinkedHashMap<>();
        private final Budget budget;

        Builder(Budget budget) {
            this.budget = budget;
        }

        Builder put(Value key, Value value) {
            Keys.requireHashable(key, budget);
            budget.step();
            entries.put(key, value);
            return this;
        }

        DictValue build() {
            return new DictValue(entries);
        }
    }
}
