package io.lampejo.template;

/** What stands after {@code |}. */
interface Filter {
    Value apply(Value input, Arguments arguments, Rendering rendering);
}
