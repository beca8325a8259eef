package io.lampejo.template;

/**
 * A Python value as templates see it. {@code equals} and {@code hashCode} are those of Python's
 * dict keys: {@code 1}, {@code 1.0} and {@code True} are one key.
 */
sealed interface Value
        permits Undefined,
                NoneValue,
                BoolValue,
                IntValue,
                FloatValue,
                StringValue,
                ListValue,
                TupleValue,
                DictValue,
                DictView,
                RangeValue,
                GeneratorValue,
                NamespaceValue,
                Callable {

    /** As Python's {@code type(value).__name__}. */
    String typeName();

    /** Python's truth value. */
    default boolean isTrue() {
        return true;
    }
}
