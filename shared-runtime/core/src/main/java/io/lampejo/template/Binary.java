package io.lampejo.template;

/** Arithmetic, and what Python makes of it for strings and lists. */
record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        Value first = left.evaluate(frame);
        return Arithmetic.apply(operator, first, right.evaluate(frame), frame.rendering());
    }
}
