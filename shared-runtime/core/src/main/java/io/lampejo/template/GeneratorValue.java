package io.lampejo.template;

import java.util.Iterator;

/**
 * What lazy filters such as {@code map} and {@code select} return: it can be iterated once, has no
 * length, and is true even where nothing will come.
 */
record GeneratorValue(Iterator<Value> items) implements Value {

    @Override
    public String typeName() {
        return "generator";
    }
}
