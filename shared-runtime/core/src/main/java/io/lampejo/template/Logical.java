package io.lampejo.template;

/** {@code and} and {@code or}, which return one of their sides. */
record Logical(Operator operator, Expression left, Expression right) implements Expression {

    enum Operator {
        AND,
        OR
    }

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        Value first = left.evaluate(frame);
        boolean decided = first.isTrue() == (operator == Operator.OR);
        return decided ? first : right.evaluate(frame);
    }
}
