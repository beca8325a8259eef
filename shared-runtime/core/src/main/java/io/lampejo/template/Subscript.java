package io.lampejo.template;

/** {@code owner[key]}. */
record Subscript(Expression owner, Expression key) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        Value value = owner.evaluate(frame);
        return Lookup.item(value, key.evaluate(frame), frame.rendering());
    }
}
