package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, a filter or a test, as they are written.
 *
 * @param spread what follows {@code *}
 * @param spreadNamed what follows {@code **}
 */
record CallArguments(
        List<Expression> positional,
        Map<String, Expression> named,
        @Nullable Expression spread,
        @Nullable Expression spreadNamed) {
    static final CallArguments NONE = new CallArguments(List.of(), Map.of(), null, null);

    Arguments evaluate(Frame frame) {
        if (isEmpty()) {
            return Arguments.NONE;
        }
        List<Value> values = ListLiteral.evaluate(positional, frame);
        Map<String, Value> names = named.isEmpty() ? Map.of() : new LinkedHashMap<>();
        named.forEach((name, value) -> names.put(name, value.evaluate(frame)));
        if (spread == null && spreadNamed == null) {
            return new Arguments(values, names);
        }
        List<Value> all = new ArrayList<>(values);
        if (spread != null) {
            Budget budget = frame.rendering().budget();
            Iterator<Value> more = Iteration.of(spread.evaluate(frame), budget);
            more.forEachRemaining(all::add);
        }
        return new Arguments(all, spreadNamed == null ? names : spread(names, spreadNamed, frame));
    }

    private boolean isEmpty() {
        return positional.isEmpty() && named.isEmpty() && spread == null && spreadNamed == null;
    }

    private static Map<String, Value> spread(
            Map<String, Value> named, Expression spreadNamed, Frame frame) {
        if (!(spreadNamed.evaluate(frame) instanceof DictValue more)) {
            throw TemplateException.type("argument after ** must be a mapping");
        }
        Map<String, Value> all = new LinkedHashMap<>(named);
        more.entries()
                .forEach((key, value) -> {
                    if (!(key instanceof StringValue name)) {
                        throw TemplateException.type("keywords must be strings");
                    }
                    if (all.put(name.text(), value) != null) {
                        throw TemplateException.type(
                                "got multiple values for keyword argument '%s'"
                                        .formatted(name.text()));
                    }
                });
        return all;
    }
}
