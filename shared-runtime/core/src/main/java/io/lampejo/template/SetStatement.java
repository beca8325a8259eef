package io.lampejo.template;

/** {@code {% set target = expression %}}. */
record SetStatement(Target target, Expression expression, int line) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        target.check(frame);
        target.assign(expression.evaluate(frame), frame);
        return Flow.NEXT;
    }
}
