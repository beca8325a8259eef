package io.lampejo.template;

/** {@code owner.name}. */
record Attribute(Expression owner, String name) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return Lookup.attribute(owner.evaluate(frame), name);
    }
}
