package io.lampejo.template;

/** {@code | name(arguments)}. */
record FilterStep(Filter filter, CallArguments arguments) {

    Value apply(Value input, Frame frame) {
        frame.rendering().budget().step();
        return filter.apply(input, arguments.evaluate(frame), frame.rendering());
    }
}
