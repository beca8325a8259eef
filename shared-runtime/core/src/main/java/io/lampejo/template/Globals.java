package io.lampejo.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that every template can call. */
final class Globals {
    static final Map<String, Value> ALL =
            Map.of(
                    "range", new Builtin("range", Globals::range),
                    "dict", new Builtin("dict", (a, r) -> dict(a, r.budget())),
                    "namespace", new Builtin("namespace", Globals::namespace),
                    "raise_exception", new Builtin("raise_exception", Globals::refuse),
                    "strftime_now", new Builtin("strftime_now", Globals::now));

    private Globals() {}

    private static Value range(Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("range", 1, "start", "stop", "step");
        long first = bound(Values.given(bound[0]));
        if (bound[1] == null) {
            return RangeValue.of(0, first, 1);
        }
        return RangeValue.of(first, bound(bound[1]), bound[2] == null ? 1 : bound(bound[2]));
    }

    private static long bound(Value value) {
        return Numbers.index(value, "a range's bound");
    }

    /** {@code dict(mapping or pairs, name=value, …)}. */
    private static DictValue dict(Arguments arguments, Budget budget) {
        if (arguments.positional().size() > 1) {
            throw TemplateException.type(
                    "dict expected at most 1 argument, got %d"
                            .formatted(arguments.positional().size()));
        }
        DictValue.Builder dict = new DictValue.Builder(budget);
        for (Value source : arguments.positional()) {
            if (source instanceof DictValue other) {
                other.entries().forEach(dict::put);
            } else {
                pairs(source, dict, budget);
            }
        }
        arguments.named().forEach((name, value) -> dict.put(StringValue.of(name), value));
        return dict.build();
    }

    private static void pairs(Value source, DictValue.Builder dict, Budget budget) {
        for (Iterator<Value> i = Iteration.of(source, budget); i.hasNext(); ) {
            List<Value> pair = Iteration.toList(i.next(), budget);
            if (pair.size() != 2) {
                throw TemplateException.value(
                        "dictionary update sequence element has length %d; 2 is required"
                                .formatted(pair.size()));
            }
            dict.put(pair.getFirst(), pair.getLast());
        }
    }

    private static Value namespace(Arguments arguments, Rendering rendering) {
        NamespaceValue namespace = new NamespaceValue();
        dict(arguments, rendering.budget())
                .entries()
                .forEach((name, value) -> namespace.set(Values.string(name, "namespace"), value));
        return namespace;
    }

    private static Value refuse(Arguments arguments, Rendering rendering) {
        Value message = Values.given(arguments.bind("raise_exception", 1, "message")[0]);
        throw new TemplateRefusal(PythonText.str(message, rendering.budget()));
    }

    private static Value now(Arguments arguments, Rendering rendering) {
        String format =
                Values.string(
                        Values.given(arguments.bind("strftime_now", 1, "format")[0]), "strftime");
        rendering.budget().characters(16L * format.length());
        return rendering.text(Strftime.format(format, rendering.now()));
    }
}
