package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that look at their input as a whole. */
final class SequenceFilters {

    private SequenceFilters() {}

    static Value length(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("length", 0);
        return IntValue.of(Iteration.length(input, rendering.budget()));
    }

    static Value attribute(Value input, Arguments arguments, Rendering rendering) {
        Value name = Values.given(arguments.bind("attr", 1, "name")[0]);
        return Lookup.attributeOnly(input, Values.string(name, "attr"));
    }

    static Value orDefault(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("default", 0, "default_value", "boolean");
        boolean replace =
                input instanceof Undefined
                        || (Values.or(bound[1], BoolValue.FALSE).isTrue() && !input.isTrue());
        return replace ? Values.or(bound[0], StringValue.EMPTY) : input;
    }

    static Value first(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("first", 0);
        Iterator<Value> items = Iteration.of(input, rendering.budget());
        return items.hasNext()
                ? items.next()
                : Undefined.because("No first item, sequence was empty.");
    }

    static Value last(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("last", 0);
        List<Value> items = Iteration.reversed(input, rendering.budget());
        return items.isEmpty()
                ? Undefined.because("No last item, sequence was empty.")
                : items.getFirst();
    }

    static Value list(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("list", 0);
        return new ListValue(Iteration.toList(input, rendering.budget()));
    }

    static Value items(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("items", 0);
        return switch (input) {
            case Undefined undefined ->
                    new GeneratorValue(Iteration.of(undefined, rendering.budget()));
            case DictValue dict ->
                    new GeneratorValue(
                            Iteration.of(
                                    new DictView(DictView.Part.ITEMS, dict), rendering.budget()));
            default ->
                    new GeneratorValue(
                            new LazyIterator() {
                                @Override
                                @Nullable Value advance() {
                                    throw TemplateException.type(
                                            "Can only get item pairs from a mapping.");
                                }
                            });
        };
    }

    static Value join(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("join", 0, "d", "attribute");
        AttributePath path = AttributePath.of(Values.or(bound[1], NoneValue.NONE));
        Budget budget = rendering.budget();
        List<String> parts = new ArrayList<>();
        for (Iterator<Value> i = Iteration.of(input, budget); i.hasNext(); ) {
            parts.add(PythonText.str(path.get(i.next(), rendering), budget));
        }
        String separator = PythonText.str(Values.or(bound[0], StringValue.EMPTY), budget);
        return StringValue.of(StringMethods.join(separator, parts, budget));
    }

    static Value reverse(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("reverse", 0);
        Budget budget = rendering.budget();
        return switch (input) {
            case StringValue string -> {
                budget.characters(string.text().length());
                StringBuilder reversed = new StringBuilder();
                int[] codePoints = string.text().codePoints().toArray();
                for (int i = codePoints.length - 1; i >= 0; i--) {
                    reversed.appendCodePoint(codePoints[i]);
                }
                yield string.with(reversed.toString());
            }
            case GeneratorValue _ -> {
                try {
                    yield new ListValue(Iteration.toList(input, budget).reversed());
                } catch (TemplateException e) {
                    throw e.kind() == TemplateException.Kind.TYPE ? notIterable() : e;
                }
            }
            default -> {
                if (!Iteration.isIterable(input)) {
                    throw notIterable();
                }
                yield new GeneratorValue(Iteration.reversed(input, budget).iterator());
            }
        };
    }

    private static TemplateException notIterable() {
        return TemplateException.runtime("argument must be iterable");
    }
}
