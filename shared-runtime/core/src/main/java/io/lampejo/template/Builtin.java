package io.lampejo.template;

/** A function of the environment, or a method bound to the value it was looked up on. */
record Builtin(String name, Body body) implements Callable {

    interface Body {
        Value call(Arguments arguments, Rendering rendering);
    }

    @Override
    public Value call(Arguments arguments, Rendering rendering) {
        return body.call(arguments, rendering);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }
}
