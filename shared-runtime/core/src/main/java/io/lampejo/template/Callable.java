package io.lampejo.template;

/** A value that can be called. */
sealed interface Callable extends Value permits Macro, Builtin, LoopValue {

    Value call(Arguments arguments, Rendering rendering);
}
