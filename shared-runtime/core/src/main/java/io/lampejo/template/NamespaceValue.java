package io.lampejo.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code namespace()} makes: the one value whose attributes a template may set. */
record NamespaceValue(Map<String, Value> attributes) implements Value {

    NamespaceValue() {
        this(new LinkedHashMap<>());
    }

    void set(String name, Value value) {
        if (name.startsWith("_")) {
            throw TemplateException.security(
                    "Chat templates cannot store underscore-prefixed attributes on a namespace, but got '%s'. Please rename the attribute."
                            .formatted(name));
        }
        attributes.put(name, value);
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
