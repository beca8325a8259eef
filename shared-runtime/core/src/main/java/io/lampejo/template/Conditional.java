package io.lampejo.template;

import org.jspecify.annotations.Nullable;

/**
 * {@code then if condition else otherwise}.
 *
 * @param otherwise null where there is no {@code else}
 */
record Conditional(Expression condition, Expression then, @Nullable Expression otherwise, int line)
        implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        if (condition.evaluate(frame).isTrue()) {
            return then.evaluate(frame);
        }
        return otherwise != null
                ? otherwise.evaluate(frame)
                : Undefined.because(
                        "the inline if-expression on line %d evaluated to false and no else section was defined."
                                .formatted(line));
    }
}
