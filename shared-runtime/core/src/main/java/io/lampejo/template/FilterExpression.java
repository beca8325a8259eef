package io.lampejo.template;

/** {@code input | filter}. */
record FilterExpression(Expression input, FilterStep step) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return step.apply(input.evaluate(frame), frame);
    }
}
