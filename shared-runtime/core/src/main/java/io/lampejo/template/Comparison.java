package io.lampejo.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}, {@code <} and {@code in}. */
final class Comparison {

    private Comparison() {}

    static boolean equal(Value left, Value right, Budget budget) {
        budget.step();
        return switch (left) {
            case ListValue a when right instanceof ListValue b ->
                    equal(a.items(), b.items(), budget);
            case TupleValue a when right instanceof TupleValue b ->
                    equal(a.items(), b.items(), budget);
            case DictValue a when right instanceof DictValue b -> equal(a, b, budget);
            case StringValue a when right instanceof StringValue b -> {
                budget.steps(a.text().length() >> 6);
                yield a.equals(b);
            }
            case RangeValue a when right instanceof RangeValue b ->
                    equal(Iteration.toList(a, budget), Iteration.toList(b, budget), budget);
            case DictView a when right instanceof DictView b -> equal(a, b, budget);
            case BoolValue _, IntValue _, FloatValue _ ->
                    Numbers.isNumber(right) && Numbers.equal(left, right);
            case Undefined _ -> right instanceof Undefined;
            default -> isSame(left, right);
        };
    }

    /** Python's {@code is}: one and the same object. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(@Nullable Object left, @Nullable Object right) {
        return left == right;
    }

    private static boolean equal(List<Value> left, List<Value> right, Budget budget) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i), budget)) {
                return false;
            }
        }
        return true;
    }

    /** Views of keys and items are sets; views of values are equal only to themselves. */
    private static boolean equal(DictView left, DictView right, Budget budget) {
        if (left.part() == DictView.Part.VALUES || right.part() == DictView.Part.VALUES) {
            return isSame(left, right);
        }
        List<Value> a = Iteration.items(left);
        List<Value> b = Iteration.items(right);
        ListValue all = new ListValue(b);
        return a.size() == b.size() && a.stream().allMatch(item -> contains(all, item, budget));
    }

    private static boolean equal(DictValue left, DictValue right, Budget budget) {
        if (left.entries().size() != right.entries().size()) {
            return false;
        }
        for (Map.Entry<Value, Value> entry : left.entries().entrySet()) {
            Value other = right.entries().get(entry.getKey());
            if (other == null || !same(entry.getValue(), other, budget)) {
                return false;
            }
        }
        return true;
    }

    /** Identical or equal, as containers compare their items. */
    private static boolean same(Value left, Value right, Budget budget) {
        return isSame(left, right) || equal(left, right, budget);
    }

    /**
     * @param operator for the message
     * @throws TemplateException where Python has no order between the two
     */
    static int compare(Value left, Value right, String operator, Budget budget) {
        budget.step();
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.compare(left, right);
        }
        return switch (left) {
            case StringValue a when right instanceof StringValue b -> {
                budget.steps(Math.min(a.text().length(), b.text().length()) >> 6);
                yield compare(a.text(), b.text());
            }
            case ListValue a when right instanceof ListValue b ->
                    compare(a.items(), b.items(), operator, budget);
            case TupleValue a when right instanceof TupleValue b ->
                    compare(a.items(), b.items(), operator, budget);
            default ->
                    throw TemplateException.type(
                            "'%s' not supported between instances of '%s' and '%s'"
                                    .formatted(operator, left.typeName(), right.typeName()));
        };
    }

    private static int compare(
            List<Value> left, List<Value> right, String operator, Budget budget) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            if (!same(left.get(i), right.get(i), budget)) {
                return compare(left.get(i), right.get(i), operator, budget);
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** By code points, not by UTF-16 units. */
    private static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) || Character.isSurrogate(b);
                return surrogates
                        ? Integer.compare(left.codePointAt(i), right.codePointAt(i))
                        : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** {@code item in container}. */
    static boolean contains(Value container, Value item, Budget budget) {
        return switch (container) {
            case StringValue string -> {
                if (!(item instanceof StringValue part)) {
                    throw TemplateException.type(
                            "'in <string>' requires string as left operand, not "
                                    + item.typeName());
                }
                budget.text(string.text());
                yield string.text().contains(part.text());
            }
            case DictValue dict -> {
                Keys.requireHashable(item, budget);
                yield dict.entries().containsKey(item);
            }
            case ListValue _,
                    TupleValue _,
                    DictView _,
                    RangeValue _,
                    GeneratorValue _,
                    Undefined _ -> {
                for (Iterator<Value> i = Iteration.of(container, budget); i.hasNext(); ) {
                    if (same(i.next(), item, budget)) {
                        yield true;
                    }
                }
                yield false;
            }
            default ->
                    throw TemplateException.type(
                            "argument of type '%s' is not iterable"
                                    .formatted(container.typeName()));
        };
    }
}
