package io.lampejo.template;

/** A number, a string, {@code true}, {@code false} or {@code none}. */
record Literal(Value value) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return value;
    }
}
