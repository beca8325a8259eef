package io.lampejo.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code callee(arguments)}. */
record Call(Expression callee, CallArguments arguments) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        Value function = callee.evaluate(frame);
        return call(function, arguments.evaluate(frame), frame);
    }

    /** With one argument more, that is named {@code caller}. */
    Value evaluate(Frame frame, Macro caller) {
        Value function = callee.evaluate(frame);
        Arguments given = arguments.evaluate(frame);
        Map<String, Value> named = new LinkedHashMap<>(given.named());
        named.put("caller", caller);
        return call(function, new Arguments(given.positional(), named), frame);
    }

    private static Value call(Value function, Arguments arguments, Frame frame) {
        frame.rendering().budget().step();
        return switch (function) {
            case Callable callable -> callable.call(arguments, frame.rendering());
            case Undefined undefined -> throw undefined.failure();
            default ->
                    throw TemplateException.type(
                            "'%s' object is not callable".formatted(function.typeName()));
        };
    }
}
