package io.lampejo.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters that compare items with one another; strings without regard to case unless told. */
final class SortingFilters {

    private SortingFilters() {}

    static Value sort(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound =
                arguments.bind("sort", 0, "reverse", "case_sensitive", "attribute");
        boolean caseSensitive = isTrue(bound[1]);
        Value attribute = Values.or(bound[2], NoneValue.NONE);
        List<AttributePath> paths = new ArrayList<>();
        if (attribute instanceof StringValue string) {
            for (String path : string.text().split(",", -1)) {
                paths.add(AttributePath.parse(path));
            }
        } else {
            paths.add(AttributePath.of(attribute));
        }
        Function<Value, Value> key =
                item -> {
                    List<Value> keys = new ArrayList<>();
                    paths.forEach(p -> keys.add(folded(p.get(item, rendering), caseSensitive)));
                    return new ListValue(keys);
                };
        return new ListValue(
                sorted(
                        Iteration.toList(input, rendering.budget()),
                        key,
                        isTrue(bound[0]),
                        rendering));
    }

    /** Stable in both directions. */
    static List<Value> sorted(
            List<Value> items, Function<Value, Value> key, boolean reverse, Rendering rendering) {
        record Keyed(Value key, Value item) {}
        List<Keyed> keyed = new ArrayList<>(items.size());
        items.forEach(item -> keyed.add(new Keyed(key.apply(item), item)));
        Comparator<Keyed> order =
                (a, b) -> Comparison.compare(a.key(), b.key(), "<", rendering.budget());
        keyed.sort(reverse ? order.reversed() : order);
        List<Value> sorted = new ArrayList<>(items.size());
        keyed.forEach(k -> sorted.add(k.item()));
        return sorted;
    }

    static Value dictSort(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("dictsort", 0, "case_sensitive", "by", "reverse");
        Value by = Values.or(bound[1], StringValue.of("key"));
        int position =
                switch (PythonText.str(by, rendering.budget())) {
                    case "key" -> 0;
                    case "value" -> 1;
                    default ->
                            throw TemplateException.runtime(
                                    "You can only sort by either \"key\" or \"value\"");
                };
        if (!(input instanceof DictValue dict)) {
            throw input instanceof Undefined undefined
                    ? undefined.failure()
                    : Undefined.attribute(input, "items").failure();
        }
        boolean caseSensitive = isTrue(bound[0]);
        return new ListValue(
                sorted(
                        Iteration.items(new DictView(DictView.Part.ITEMS, dict)),
                        pair -> folded(((TupleValue) pair).items().get(position), caseSensitive),
                        isTrue(bound[2]),
                        rendering));
    }

    static Value unique(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("unique", 0, "case_sensitive", "attribute");
        AttributePath path = AttributePath.of(Values.or(bound[1], NoneValue.NONE));
        boolean caseSensitive = isTrue(bound[0]);
        Set<Value> seen = new HashSet<>();
        return new GeneratorValue(
                new LazyIterator() {
                    private @Nullable Iterator<Value> items;

                    @Override
                    @Nullable Value advance() {
                        if (items == null) {
                            items = Iteration.of(input, rendering.budget());
                        }
                        while (items.hasNext()) {
                            Value item = items.next();
                            Value key = folded(path.get(item, rendering), caseSensitive);
                            Keys.requireHashable(key, rendering.budget());
                            if (seen.add(key)) {
                                return item;
                            }
                        }
                        return null;
                    }
                });
    }

    static Value min(Value input, Arguments arguments, Rendering rendering) {
        return extreme("min", 1, input, arguments, rendering);
    }

    static Value max(Value input, Arguments arguments, Rendering rendering) {
        return extreme("max", -1, input, arguments, rendering);
    }

    private static Value extreme(
            String name, int sign, Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind(name, 0, "case_sensitive", "attribute");
        AttributePath path = AttributePath.of(Values.or(bound[1], NoneValue.NONE));
        boolean caseSensitive = isTrue(bound[0]);
        Iterator<Value> items = Iteration.of(input, rendering.budget());
        if (!items.hasNext()) {
            return Undefined.because("No aggregated item, sequence was empty.");
        }
        Value best = items.next();
        Value bestKey = folded(path.get(best, rendering), caseSensitive);
        while (items.hasNext()) {
            Value item = items.next();
            Value key = folded(path.get(item, rendering), caseSensitive);
            String operator = sign > 0 ? "<" : ">";
            if (sign * Comparison.compare(key, bestKey, operator, rendering.budget()) < 0) {
                best = item;
                bestKey = key;
            }
        }
        return best;
    }

    static Value folded(Value key, boolean caseSensitive) {
        return key instanceof StringValue string && !caseSensitive
                ? string.with(Case.lower(string.text()))
                : key;
    }

    private static boolean isTrue(@Nullable Value flag) {
        return flag != null && flag.isTrue();
    }
}
