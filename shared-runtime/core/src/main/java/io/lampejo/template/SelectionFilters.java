package io.lampejo.template;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that go through a sequence lazily, changing or choosing items. */
final class SelectionFilters {

    private SelectionFilters() {}

    static Value map(Value input, Arguments arguments, Rendering rendering) {
        return lazily(
                input,
                rendering,
                () -> {
                    UnaryOperator<Value> mapping = mapping(arguments, rendering);
                    return mapping::apply;
                });
    }

    private static UnaryOperator<Value> mapping(Arguments arguments, Rendering rendering) {
        List<Value> positional = arguments.positional();
        if (positional.isEmpty() && arguments.named().containsKey("attribute")) {
            Map<String, Value> named = new HashMap<>(arguments.named());
            AttributePath path = AttributePath.of(Values.given(named.remove("attribute")));
            Value otherwise = Values.or(named.remove("default"), NoneValue.NONE);
            if (!named.isEmpty()) {
                throw TemplateException.runtime(
                        "Unexpected keyword argument '%s'"
                                .formatted(named.keySet().iterator().next()));
            }
            return otherwise == NoneValue.NONE
                    ? item -> path.get(item, rendering)
                    : item -> path.getOr(item, otherwise, rendering);
        }
        if (positional.isEmpty()) {
            throw TemplateException.runtime("map requires a filter argument");
        }
        Value name = positional.getFirst();
        Arguments rest = new Arguments(positional.subList(1, positional.size()), arguments.named());
        return item -> Filters.named(name).apply(item, rest, rendering);
    }

    static Value select(Value input, Arguments arguments, Rendering rendering) {
        return choose(input, arguments, rendering, Choice.SELECT, 0);
    }

    static Value reject(Value input, Arguments arguments, Rendering rendering) {
        return choose(input, arguments, rendering, Choice.REJECT, 0);
    }

    static Value selectAttribute(Value input, Arguments arguments, Rendering rendering) {
        return choose(input, arguments, rendering, Choice.SELECT, 1);
    }

    static Value rejectAttribute(Value input, Arguments arguments, Rendering rendering) {
        return choose(input, arguments, rendering, Choice.REJECT, 1);
    }

    private enum Choice {
        SELECT,
        REJECT
    }

    /**
     * @param attributes how many of the arguments name an attribute: 0 or 1
     */
    private static Value choose(
            Value input, Arguments arguments, Rendering rendering, Choice choice, int attributes) {
        return lazily(
                input,
                rendering,
                () -> {
                    Predicate<Value> test = test(arguments, rendering, attributes);
                    return item -> test.test(item) == (choice == Choice.SELECT) ? item : null;
                });
    }

    private static Predicate<Value> test(Arguments arguments, Rendering rendering, int attributes) {
        List<Value> positional = arguments.positional();
        if (positional.size() < attributes) {
            throw TemplateException.runtime("Missing parameter for attribute name");
        }
        AttributePath path =
                attributes == 0
                        ? new AttributePath(List.of())
                        : AttributePath.of(positional.getFirst());
        if (positional.size() == attributes) {
            return item -> path.get(item, rendering).isTrue();
        }
        Value name = positional.get(attributes);
        Arguments rest =
                new Arguments(
                        positional.subList(attributes + 1, positional.size()), arguments.named());
        return item -> Tests.named(name).holds(path.get(item, rendering), rest, rendering);
    }

    private interface Step {
        /** Null where the item is left out. */
        @Nullable Value apply(Value item);
    }

    private interface Preparation {
        Step prepare();
    }

    /** Nothing is evaluated, and no argument checked, before the first item is asked for. */
    private static Value lazily(Value input, Rendering rendering, Preparation preparation) {
        return new GeneratorValue(
                new LazyIterator() {
                    private @Nullable Step step;
                    private @Nullable Iterator<Value> items;

                    @Override
                    @Nullable Value advance() {
                        if (!input.isTrue()) {
                            return null;
                        }
                        if (step == null || items == null) {
                            step = preparation.prepare();
                            items = Iteration.of(input, rendering.budget());
                        }
                        while (items.hasNext()) {
                            Value chosen = step.apply(items.next());
                            if (chosen != null) {
                                return chosen;
                            }
                        }
                        return null;
                    }
                });
    }
}
