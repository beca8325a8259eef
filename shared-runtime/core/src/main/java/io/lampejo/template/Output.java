package io.lampejo.template;

/** {@code {{ expression }}}. */
record Output(Expression expression, int line) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        frame.print(expression.evaluate(frame));
        return Flow.NEXT;
    }
}
