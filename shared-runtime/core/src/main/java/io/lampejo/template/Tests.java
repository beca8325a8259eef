package io.lampejo.template;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests, by name. */
final class Tests {
    private static final Map<String, Test> ALL =
            Map.<String, Test>ofEntries(
                    entry("defined", (v, a, r) -> alone(a, !(v instanceof Undefined))),
                    entry("undefined", (v, a, r) -> alone(a, v instanceof Undefined)),
                    entry("none", (v, a, r) -> alone(a, v == NoneValue.NONE)),
                    entry("boolean", (v, a, r) -> alone(a, v instanceof BoolValue)),
                    entry("true", (v, a, r) -> alone(a, v instanceof BoolValue b && b.value())),
                    entry("false", (v, a, r) -> alone(a, v instanceof BoolValue b && !b.value())),
                    entry("integer", (v, a, r) -> alone(a, v instanceof IntValue)),
                    entry("float", (v, a, r) -> alone(a, v instanceof FloatValue)),
                    entry("number", (v, a, r) -> alone(a, Numbers.isNumber(v))),
                    entry("string", (v, a, r) -> alone(a, v instanceof StringValue)),
                    entry("mapping", (v, a, r) -> alone(a, v instanceof DictValue)),
                    entry("sequence", (v, a, r) -> alone(a, isSequence(v))),
                    entry("iterable", (v, a, r) -> alone(a, Iteration.isIterable(v))),
                    entry(
                            "callable",
                            (v, a, r) -> alone(a, v instanceof Callable || v instanceof Undefined)),
                    entry(
                            "escaped",
                            (v, a, r) -> alone(a, v instanceof StringValue s && s.markup())),
                    entry("odd", (v, a, r) -> alone(a, isRemainder(v, BigInteger.TWO, 1, r))),
                    entry("even", (v, a, r) -> alone(a, isRemainder(v, BigInteger.TWO, 0, r))),
                    entry("divisibleby", Tests::isDivisible),
                    entry("lower", (v, a, r) -> alone(a, hasCase("islower", v, r))),
                    entry("upper", (v, a, r) -> alone(a, hasCase("isupper", v, r))),
                    entry("filter", (v, a, r) -> alone(a, isFilter(v))),
                    entry("test", (v, a, r) -> alone(a, isTest(v))),
                    entry("sameas", (v, a, r) -> isSame(v, other("sameas", a))),
                    entry("in", (v, a, r) -> Comparison.contains(other("in", a), v, r.budget())),
                    entry("eq", comparing(ComparisonOperator.EQ)),
                    entry("==", comparing(ComparisonOperator.EQ)),
                    entry("equalto", comparing(ComparisonOperator.EQ)),
                    entry("ne", comparing(ComparisonOperator.NE)),
                    entry("!=", comparing(ComparisonOperator.NE)),
                    entry("lt", comparing(ComparisonOperator.LT)),
                    entry("<", comparing(ComparisonOperator.LT)),
                    entry("lessthan", comparing(ComparisonOperator.LT)),
                    entry("le", comparing(ComparisonOperator.LE)),
                    entry("<=", comparing(ComparisonOperator.LE)),
                    entry("gt", comparing(ComparisonOperator.GT)),
                    entry(">", comparing(ComparisonOperator.GT)),
                    entry("greaterthan", comparing(ComparisonOperator.GT)),
                    entry("ge", comparing(ComparisonOperator.GE)),
                    entry(">=", comparing(ComparisonOperator.GE)));

    private Tests() {}

    /** Null where there is no test of that name. */
    static @Nullable Test get(String name) {
        return ALL.get(name);
    }

    /**
     * @throws TemplateException where there is no test of that name
     */
    static Test named(Value name) {
        Test test = name instanceof StringValue string ? ALL.get(string.text()) : null;
        if (test == null) {
            throw TemplateException.runtime("No test named %s.".formatted(PythonText.repr(name)));
        }
        return test;
    }

    private static boolean alone(Arguments arguments, boolean result) {
        arguments.bind("test", 0);
        return result;
    }

    private static Value other(String name, Arguments arguments) {
        return Values.given(arguments.bind(name, 1, "other")[0]);
    }

    private static Test comparing(ComparisonOperator operator) {
        return (value, arguments, rendering) ->
                operator.holds(value, other(operator.symbol(), arguments), rendering.budget());
    }

    private static boolean isSequence(Value value) {
        return switch (value) {
            case StringValue _, ListValue _, TupleValue _, DictValue _, RangeValue _, Undefined _ ->
                    true;
            default -> false;
        };
    }

    private static boolean isRemainder(
            Value value, BigInteger divisor, int remainder, Rendering rendering) {
        Value found = Arithmetic.apply(BinaryOperator.MOD, value, new IntValue(divisor), rendering);
        return Comparison.equal(found, IntValue.of(remainder), rendering.budget());
    }

    private static boolean isDivisible(Value value, Arguments arguments, Rendering rendering) {
        Value divisor = Values.given(arguments.bind("divisibleby", 1, "num")[0]);
        Value remainder = Arithmetic.apply(BinaryOperator.MOD, value, divisor, rendering);
        return Comparison.equal(remainder, IntValue.ZERO, rendering.budget());
    }

    private static boolean hasCase(String method, Value value, Rendering rendering) {
        String text = PythonText.str(value, rendering.budget());
        rendering.budget().text(text);
        return CharacterTests.test(method, text);
    }

    private static boolean isFilter(Value name) {
        return name instanceof StringValue string && Filters.get(string.text()) != null;
    }

    private static boolean isTest(Value name) {
        return name instanceof StringValue string && ALL.containsKey(string.text());
    }

    /** Identity, which for constants and small numbers comes down to equality of one type. */
    private static boolean isSame(Value left, Value right) {
        return Comparison.isSame(left, right)
                || (left.typeName().equals(right.typeName())
                        && (left instanceof BoolValue
                                || left instanceof IntValue
                                || left instanceof StringValue)
                        && left.equals(right));
    }
}
