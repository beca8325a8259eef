package io.lampejo.template;

/** {@code value is test}. */
record TestExpression(Expression value, Test test, CallArguments arguments) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        Value tested = value.evaluate(frame);
        return BoolValue.of(test.holds(tested, arguments.evaluate(frame), frame.rendering()));
    }
}
