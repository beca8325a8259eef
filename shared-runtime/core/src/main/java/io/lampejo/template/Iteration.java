package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Python's {@code iter}, {@code len} and {@code reversed}. */
final class Iteration {

    private Iteration() {}

    static boolean isIterable(Value value) {
        return switch (value) {
            case StringValue _,
                    ListValue _,
                    TupleValue _,
                    DictValue _,
                    DictView _,
                    RangeValue _,
                    GeneratorValue _,
                    Undefined _ ->
                    true;
            default -> false;
        };
    }

    /** Each item that the iterator returns takes a step of the budget. */
    static Iterator<Value> of(Value value, Budget budget) {
        if (value instanceof GeneratorValue generator) {
            return generator.items();
        }
        return new Metered(plain(value), budget);
    }

    private static Iterator<Value> plain(Value value) {
        return switch (value) {
            case ListValue list -> list.items().iterator();
            case TupleValue tuple -> tuple.items().iterator();
            case DictValue dict -> dict.entries().keySet().iterator();
            case DictView view -> items(view).iterator();
            case StringValue string -> characters(string);
            case RangeValue range ->
                    IntStream.range(0, range.length()).mapToObj(range::get).iterator();
            case Undefined _ -> List.<Value>of().iterator();
            default ->
                    throw TemplateException.type(
                            "'%s' object is not iterable".formatted(value.typeName()));
        };
    }

    static List<Value> toList(Value value, Budget budget) {
        return switch (value) {
            case ListValue list -> charged(list.items(), budget);
            case TupleValue tuple -> charged(tuple.items(), budget);
            default -> {
                List<Value> items = new ArrayList<>();
                of(value, budget).forEachRemaining(items::add);
                yield items;
            }
        };
    }

    private static List<Value> charged(List<Value> items, Budget budget) {
        budget.steps(items.size());
        return items;
    }

    static List<Value> items(DictView view) {
        var entries = view.dict().entries();
        return switch (view.part()) {
            case KEYS -> List.copyOf(entries.keySet());
            case VALUES -> List.copyOf(entries.values());
            case ITEMS ->
                    entries.entrySet().stream()
                            .<Value>map(e -> TupleValue.of(e.getKey(), e.getValue()))
                            .toList();
        };
    }

    /** One-character strings, one a code point. */
    private static Iterator<Value> characters(StringValue string) {
        return string.text()
                .codePoints()
                .<Value>mapToObj(c -> StringValue.of(Character.toString(c)))
                .iterator();
    }

    static boolean hasLength(Value value) {
        return switch (value) {
            case StringValue _,
                    ListValue _,
                    TupleValue _,
                    DictValue _,
                    DictView _,
                    RangeValue _,
                    LoopValue _,
                    Undefined _ ->
                    true;
            default -> false;
        };
    }

    /** {@code len(value)}, where long text is to be counted. */
    static int length(Value value, Budget budget) {
        if (value instanceof StringValue string) {
            budget.text(string.text());
        }
        return length(value);
    }

    static int length(Value value) {
        return switch (value) {
            case StringValue string -> string.length();
            case ListValue list -> list.items().size();
            case TupleValue tuple -> tuple.items().size();
            case DictValue dict -> dict.entries().size();
            case DictView view -> view.dict().entries().size();
            case RangeValue range -> range.length();
            case LoopValue loop -> loop.length();
            case Undefined _ -> 0;
            default ->
                    throw TemplateException.type(
                            "object of type '%s' has no len()".formatted(value.typeName()));
        };
    }

    /** {@code reversed(value)}: only of what has an order and a length. */
    static List<Value> reversed(Value value, Budget budget) {
        return switch (value) {
            case StringValue _,
                    ListValue _,
                    TupleValue _,
                    DictValue _,
                    DictView _,
                    RangeValue _,
                    Undefined _ ->
                    toList(value, budget).reversed();
            default ->
                    throw TemplateException.type(
                            "'%s' object is not reversible".formatted(value.typeName()));
        };
    }

    private record Metered(Iterator<Value> items, Budget budget) implements Iterator<Value> {
        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public Value next() {
            budget.step();
            return items.next();
        }
    }
}
