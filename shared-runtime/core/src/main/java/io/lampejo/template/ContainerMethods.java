package io.lampejo.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of lists, tuples and dicts that change nothing. */
final class ContainerMethods {

    private ContainerMethods() {}

    /** Null where a dict has no such method. */
    static @Nullable Value ofDict(DictValue dict, String name) {
        return switch (name) {
            case "get" -> new Builtin(name, (a, r) -> get(dict, a, r.budget()));
            case "keys" -> view(DictView.Part.KEYS, dict, name);
            case "values" -> view(DictView.Part.VALUES, dict, name);
            case "items" -> view(DictView.Part.ITEMS, dict, name);
            case "copy" ->
                    new Builtin(
                            name,
                            (a, r) -> {
                                a.bind(name, 0);
                                r.budget().steps(dict.entries().size());
                                return new DictValue(new LinkedHashMap<>(dict.entries()));
                            });
            case "fromkeys" ->
                    new Builtin(
                            name,
                            (a, r) -> {
                                throw TemplateException.unsupported("dict.fromkeys");
                            });
            default -> null;
        };
    }

    private static Value view(DictView.Part part, DictValue dict, String name) {
        return new Builtin(
                name,
                (a, r) -> {
                    a.bind(name, 0);
                    r.budget().steps(dict.entries().size());
                    return new DictView(part, dict);
                });
    }

    private static Value get(DictValue dict, Arguments arguments, Budget budget) {
        if (!arguments.named().isEmpty()) {
            throw TemplateException.type("dict.get() takes no keyword arguments");
        }
        @Nullable Value[] bound = arguments.bind("get", 1, "key", "default");
        Value key = Values.given(bound[0]);
        Keys.requireHashable(key, budget);
        Value found = dict.entries().get(key);
        return found != null ? found : Values.or(bound[1], NoneValue.NONE);
    }

    /** Null where lists and tuples have no such method. */
    static @Nullable Value ofSequence(Value owner, List<Value> items, String name) {
        return switch (name) {
            case "count" -> new Builtin(name, (a, r) -> count(items, a, r.budget()));
            case "index" -> new Builtin(name, (a, r) -> index(owner, items, a, r.budget()));
            case "copy" ->
                    owner instanceof ListValue
                            ? new Builtin(
                                    name,
                                    (a, r) -> {
                                        a.bind(name, 0);
                                        r.budget().steps(items.size());
                                        return new ListValue(new ArrayList<>(items));
                                    })
                            : null;
            default -> null;
        };
    }

    /** Null where a range has no such method. */
    static @Nullable Value ofRange(RangeValue range, String name) {
        return switch (name) {
            case "count" ->
                    new Builtin(
                            name,
                            (a, r) -> count(Iteration.toList(range, r.budget()), a, r.budget()));
            case "index" ->
                    new Builtin(
                            name,
                            (a, r) ->
                                    index(
                                            range,
                                            Iteration.toList(range, r.budget()),
                                            a,
                                            r.budget()));
            default -> null;
        };
    }

    private static Value count(List<Value> items, Arguments arguments, Budget budget) {
        Value wanted = Values.given(arguments.bind("count", 1, "value")[0]);
        return IntValue.of(items.stream().filter(i -> Comparison.equal(i, wanted, budget)).count());
    }

    private static Value index(Value owner, List<Value> items, Arguments arguments, Budget budget) {
        @Nullable Value[] bound = arguments.bind("index", 1, "value", "start", "stop");
        Value wanted = Values.given(bound[0]);
        SliceBounds bounds =
                SliceBounds.of(
                        Values.indexOrNull(bound[1]),
                        Values.indexOrNull(bound[2]),
                        null,
                        items.size());
        for (int i = bounds.start(); i < bounds.stop(); i++) {
            if (Comparison.equal(items.get(i), wanted, budget)) {
                return IntValue.of(i);
            }
        }
        throw TemplateException.value(
                "%s is not in %s".formatted(PythonText.repr(wanted, budget), owner.typeName()));
    }
}
