package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters that make groups of a sequence's items. */
final class GroupingFilters {
    private static final List<String> GROUP = List.of("grouper", "list");

    private GroupingFilters() {}

    /** Lists of so many items each; the last one is filled up where a filling is given. */
    static Value batch(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("batch", 1, "linecount", "fill_with");
        int size = Numbers.index(Values.given(bound[0]), "linecount");
        Value filling = Values.or(bound[1], NoneValue.NONE);
        return new GeneratorValue(
                new LazyIterator() {
                    private @Nullable Iterator<Value> items;

                    @Override
                    @Nullable Value advance() {
                        if (items == null) {
                            items = Iteration.of(input, rendering.budget());
                        }
                        List<Value> batch = new ArrayList<>();
                        while (items.hasNext() && (batch.size() != size || batch.isEmpty())) {
                            batch.add(items.next());
                        }
                        if (batch.isEmpty()) {
                            return null;
                        }
                        while (filling != NoneValue.NONE && batch.size() < size) {
                            rendering.budget().step();
                            batch.add(filling);
                        }
                        return new ListValue(batch);
                    }
                });
    }

    /** So many lists; where a filling is given, the shorter ones get it. */
    static Value slice(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("slice", 1, "slices", "fill_with");
        int slices = Numbers.index(Values.given(bound[0]), "slices");
        Value filling = Values.or(bound[1], NoneValue.NONE);
        return new GeneratorValue(
                new LazyIterator() {
                    private @Nullable List<Value> items;
                    private int slice;

                    @Override
                    @Nullable Value advance() {
                        if (items == null) {
                            items = Iteration.toList(input, rendering.budget());
                            if (slices == 0) {
                                throw TemplateException.arithmetic(
                                        "integer division or modulo by zero");
                            }
                        }
                        if (slice >= slices) {
                            return null;
                        }
                        rendering.budget().step();
                        int least = items.size() / slices;
                        int longer = items.size() % slices;
                        int from = slice * least + Math.min(slice, longer);
                        int to = from + least + (slice < longer ? 1 : 0);
                        List<Value> chosen = new ArrayList<>(items.subList(from, to));
                        if (filling != NoneValue.NONE && slice >= longer) {
                            chosen.add(filling);
                        }
                        slice++;
                        return new ListValue(chosen);
                    }
                });
    }

    static Value groupBy(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound =
                arguments.bind("groupby", 1, "attribute", "default", "case_sensitive");
        AttributePath path = AttributePath.of(Values.given(bound[0]));
        Value otherwise = Values.or(bound[1], NoneValue.NONE);
        boolean caseSensitive = Values.or(bound[2], BoolValue.FALSE).isTrue();
        Function<Value, Value> exact =
                otherwise == NoneValue.NONE
                        ? item -> path.get(item, rendering)
                        : item -> path.getOr(item, otherwise, rendering);
        Function<Value, Value> key =
                exact.andThen(value -> SortingFilters.folded(value, caseSensitive));
        List<Value> sorted =
                SortingFilters.sorted(
                        Iteration.toList(input, rendering.budget()), key, false, rendering);
        List<Value> groups = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            Value groupKey = key.apply(sorted.get(from));
            to = from + 1;
            while (to < sorted.size()
                    && Comparison.equal(groupKey, key.apply(sorted.get(to)), rendering.budget())) {
                to++;
            }
            Value grouper = exact.apply(sorted.get(from));
            ListValue members = new ListValue(List.copyOf(sorted.subList(from, to)));
            groups.add(new TupleValue(List.of(grouper, members), GROUP));
        }
        return new ListValue(groups);
    }
}
