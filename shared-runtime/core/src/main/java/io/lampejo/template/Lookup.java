package io.lampejo.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code value.name} and {@code value[key]}, with the sandbox's refusals. */
final class Lookup {
    private static final Set<String> LIST_CHANGES =
            Set.of("append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove");
    private static final Set<String> DICT_CHANGES =
            Set.of("clear", "pop", "popitem", "setdefault", "update");

    private Lookup() {}

    /** The attribute first, else the item of that name. */
    static Value attribute(Value owner, String name) {
        Value attribute = own(owner, name);
        if (attribute != null) {
            return attribute;
        }
        Value item = owner instanceof DictValue dict ? dict.get(name) : null;
        return item != null ? item : Undefined.attribute(owner, name);
    }

    /** The attribute alone. */
    static Value attributeOnly(Value owner, String name) {
        Value attribute = own(owner, name);
        return attribute != null ? attribute : Undefined.attribute(owner, name);
    }

    /** The item first, else the attribute of that name. */
    static Value item(Value owner, Value key, Rendering rendering) {
        if (owner instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Value item = element(owner, key, rendering.budget());
        if (item != null) {
            return item;
        }
        Value attribute = key instanceof StringValue string ? own(owner, string.text()) : null;
        return attribute != null ? attribute : Undefined.item(owner, key);
    }

    private static @Nullable Value element(Value owner, Value key, Budget budget) {
        if (owner instanceof DictValue dict) {
            return Keys.isHashable(key, budget) ? dict.entries().get(key) : null;
        }
        BigInteger index = Numbers.integer(key);
        if (index == null || index.bitLength() >= Integer.SIZE) {
            return null;
        }
        return switch (owner) {
            case ListValue list -> at(list.items(), index.intValue());
            case TupleValue tuple -> at(tuple.items(), index.intValue());
            case StringValue string -> character(string, index.intValue(), budget);
            case RangeValue range -> {
                int i = index.intValue() < 0 ? index.intValue() + range.length() : index.intValue();
                yield i < 0 || i >= range.length() ? null : range.get(i);
            }
            default -> null;
        };
    }

    private static @Nullable Value at(List<Value> items, int index) {
        int i = index < 0 ? index + items.size() : index;
        return i < 0 || i >= items.size() ? null : items.get(i);
    }

    private static @Nullable Value character(StringValue string, int index, Budget budget) {
        budget.steps(string.text().length() >> 6);
        int length = string.length();
        int i = index < 0 ? index + length : index;
        if (i < 0 || i >= length) {
            return null;
        }
        String text = string.text();
        int at = text.offsetByCodePoints(0, i);
        return string.with(Character.toString(text.codePointAt(at)));
    }

    /** What the value itself has under that name; null where it has nothing. */
    private static @Nullable Value own(Value owner, String name) {
        if (owner instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (name.startsWith("__") && name.endsWith("__")) {
            return Undefined.unsafe(owner, name);
        }
        return switch (owner) {
            case StringValue string when StringMethods.NAMES.contains(name) ->
                    new Builtin(name, (a, r) -> StringMethods.call(string, name, a, r));
            case DictValue _ when DICT_CHANGES.contains(name) -> Undefined.unsafe(owner, name);
            case ListValue _ when LIST_CHANGES.contains(name) -> Undefined.unsafe(owner, name);
            case DictValue dict -> ContainerMethods.ofDict(dict, name);
            case ListValue list -> ContainerMethods.ofSequence(list, list.items(), name);
            case TupleValue tuple when tuple.names().contains(name) ->
                    tuple.items().get(tuple.names().indexOf(name));
            case TupleValue tuple -> ContainerMethods.ofSequence(tuple, tuple.items(), name);
            case RangeValue range -> ContainerMethods.ofRange(range, name);
            case NamespaceValue namespace -> namespace.attributes().get(name);
            case LoopValue loop -> loop.attribute(name);
            case Macro macro -> macro.attribute(name);
            default -> null;
        };
    }

    /** {@code value[start:stop:step]}; an absent bound is null. */
    static Value slice(
            Value owner,
            @Nullable Integer start,
            @Nullable Integer stop,
            @Nullable Integer step,
            Rendering rendering) {
        return switch (owner) {
            case Undefined undefined -> throw undefined.failure();
            case ListValue list ->
                    new ListValue(slice(list.items(), start, stop, step, rendering.budget()));
            case TupleValue tuple ->
                    new TupleValue(slice(tuple.items(), start, stop, step, rendering.budget()));
            case StringValue string -> {
                rendering.budget().characters(string.text().length());
                yield slice(string, start, stop, step);
            }
            case RangeValue range -> {
                SliceBounds bounds = SliceBounds.of(start, stop, step, range.length());
                yield RangeValue.of(
                        range.start() + bounds.start() * range.step(),
                        range.start() + bounds.stop() * range.step(),
                        range.step() * bounds.step());
            }
            case DictValue _ -> throw TemplateException.type("unhashable type: 'slice'");
            default ->
                    throw TemplateException.type(
                            "'%s' object is not subscriptable".formatted(owner.typeName()));
        };
    }

    private static List<Value> slice(
            List<Value> items,
            @Nullable Integer start,
            @Nullable Integer stop,
            @Nullable Integer step,
            Budget budget) {
        SliceBounds bounds = SliceBounds.of(start, stop, step, items.size());
        List<Value> chosen = new ArrayList<>();
        bounds.indices().forEach(i -> chosen.add(items.get(i)));
        budget.steps(chosen.size());
        return chosen;
    }

    private static Value slice(
            StringValue string,
            @Nullable Integer start,
            @Nullable Integer stop,
            @Nullable Integer step) {
        String text = string.text();
        if (string.isPlain()) {
            SliceBounds bounds = SliceBounds.of(start, stop, step, text.length());
            if (bounds.step() == 1) {
                return string.with(
                        bounds.isEmpty() ? "" : text.substring(bounds.start(), bounds.stop()));
            }
        }
        int[] codePoints = text.codePoints().toArray();
        StringBuilder chosen = new StringBuilder();
        SliceBounds.of(start, stop, step, codePoints.length)
                .indices()
                .forEach(i -> chosen.appendCodePoint(codePoints[i]));
        return string.with(chosen.toString());
    }
}
