package io.lampejo.template;

/** What stands after {@code is}. */
interface Test {
    boolean holds(Value value, Arguments arguments, Rendering rendering);
}
