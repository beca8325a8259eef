package io.lampejo.template;

/** An operator before its operand. */
record Unary(Operator operator, Expression operand) implements Expression {

    enum Operator {
        NOT,
        NEGATE,
        AFFIRM
    }

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        Value value = operand.evaluate(frame);
        return switch (operator) {
            case NOT -> BoolValue.of(!value.isTrue());
            case NEGATE -> Arithmetic.negate(value);
            case AFFIRM -> Arithmetic.affirm(value);
        };
    }
}
