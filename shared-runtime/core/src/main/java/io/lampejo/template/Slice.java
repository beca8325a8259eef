package io.lampejo.template;

import org.jspecify.annotations.Nullable;

/** {@code owner[start:stop:step]}. */
record Slice(
        Expression owner,
        @Nullable Expression start,
        @Nullable Expression stop,
        @Nullable Expression step)
        implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return Lookup.slice(
                owner.evaluate(frame),
                bound(start, frame),
                bound(stop, frame),
                bound(step, frame),
                frame.rendering());
    }

    private static @Nullable Integer bound(@Nullable Expression bound, Frame frame) {
        return bound == null ? null : Values.indexOrNull(bound.evaluate(frame));
    }
}
