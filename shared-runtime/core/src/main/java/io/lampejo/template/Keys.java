package io.lampejo.template;

/** Which values can be keys of a dict. */
final class Keys {

    private Keys() {}

    static boolean isHashable(Value key, Budget budget) {
        return switch (key) {
            case ListValue _, DictValue _, DictView _ -> false;
            case TupleValue tuple -> {
                boolean hashable = true;
                for (Value item : tuple.items()) {
                    budget.step();
                    hashable &= isHashable(item, budget);
                }
                yield hashable;
            }
            case StringValue string -> {
                budget.steps(string.text().length() >> 6);
                yield true;
            }
            case Undefined _,
                    NoneValue _,
                    BoolValue _,
                    IntValue _,
                    FloatValue _,
                    RangeValue _,
                    GeneratorValue _,
                    NamespaceValue _,
                    Callable _ ->
                    true;
        };
    }

    static void requireHashable(Value key, Budget budget) {
        if (!isHashable(key, budget)) {
            throw TemplateException.type("unhashable type: '%s'".formatted(key.typeName()));
        }
    }
}
