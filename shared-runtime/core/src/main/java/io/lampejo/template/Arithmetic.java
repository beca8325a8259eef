package io.lampejo.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Python's binary and unary operators on values. */
final class Arithmetic {

    private Arithmetic() {}

    static Value apply(BinaryOperator operator, Value left, Value right, Rendering rendering) {
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (operator == BinaryOperator.MOD && left instanceof StringValue format) {
            return PercentFormat.format(format, right, rendering);
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            BigInteger a = Numbers.integer(left);
            BigInteger b = Numbers.integer(right);
            return a != null && b != null
                    ? integers(operator, a, b)
                    : reals(operator, Numbers.real(left), Numbers.real(right));
        }
        return switch (operator) {
            case ADD -> concatenate(left, right, rendering);
            case MUL -> repeat(left, right, rendering);
            case SUB, DIV, FLOOR_DIV, MOD, POW -> throw unsupported(operator, left, right);
        };
    }

    private static Value integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> new IntValue(a.add(b));
            case SUB -> new IntValue(a.subtract(b));
            case MUL -> {
                IntValue.requireBits((long) a.bitLength() + b.bitLength() - 1);
                yield new IntValue(a.multiply(b));
            }
            case DIV -> {
                requireDivisor(b.signum() != 0, "division by zero");
                yield new FloatValue(quotient(a, b));
            }
            case FLOOR_DIV -> {
                requireDivisor(b.signum() != 0, "integer division or modulo by zero");
                yield new IntValue(floorDivide(a, b)[0]);
            }
            case MOD -> {
                requireDivisor(b.signum() != 0, "integer modulo by zero");
                yield new IntValue(floorDivide(a, b)[1]);
            }
            case POW -> power(a, b);
        };
    }

    private static double quotient(BigInteger a, BigInteger b) {
        double quotient =
                a.bitLength() <= 53 && b.bitLength() <= 53
                        ? a.doubleValue() / b.doubleValue()
                        : new BigDecimal(a)
                                .divide(new BigDecimal(b), new MathContext(40))
                                .doubleValue();
        if (Double.isInfinite(quotient)) {
            throw TemplateException.arithmetic("integer division result too large for a float");
        }
        return quotient;
    }

    /** Quotient and remainder, the remainder with the divisor's sign. */
    private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    private static Value power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return reals(BinaryOperator.POW, base.doubleValue(), exponent.doubleValue());
        }
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            return new IntValue(
                    base.pow(exponent.signum() == 0 ? 0 : 2 - (exponent.testBit(0) ? 1 : 0)));
        }
        IntValue.requireBits(exponent.bitLength() > 31 ? Long.MAX_VALUE : 0);
        IntValue.requireBits((base.abs().bitLength() - 1L) * exponent.intValue());
        return new IntValue(base.pow(exponent.intValue()));
    }

    private static Value reals(BinaryOperator operator, double a, double b) {
        return new FloatValue(
                switch (operator) {
                    case ADD -> a + b;
                    case SUB -> a - b;
                    case MUL -> a * b;
                    case DIV -> {
                        requireDivisor(b != 0, "float division by zero");
                        yield a / b;
                    }
                    case FLOOR_DIV -> {
                        requireDivisor(b != 0, "float floor division by zero");
                        yield Math.floor((a - modulo(a, b)) / b + 0.5);
                    }
                    case MOD -> {
                        requireDivisor(b != 0, "float modulo");
                        yield modulo(a, b);
                    }
                    case POW -> power(a, b);
                });
    }

    private static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder != 0 && (remainder < 0) != (b < 0)) {
            return remainder + b;
        }
        return remainder == 0 ? Math.copySign(0, b) : remainder;
    }

    private static double power(double a, double b) {
        requireDivisor(a != 0 || b >= 0, "0.0 cannot be raised to a negative power");
        double power = Math.pow(a, b);
        if (Double.isNaN(power) && !Double.isNaN(a) && !Double.isNaN(b)) {
            throw TemplateException.unsupported("complex numbers");
        }
        if (Double.isInfinite(power) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw TemplateException.arithmetic("Numerical result out of range");
        }
        return power;
    }

    private static void requireDivisor(boolean valid, String message) {
        if (!valid) {
            throw TemplateException.arithmetic(message);
        }
    }

    /** Python's {@code +} of strings, lists and tuples. */
    private static Value concatenate(Value left, Value right, Rendering rendering) {
        return switch (left) {
            case StringValue a when right instanceof StringValue b -> {
                boolean markup = a.markup() || b.markup();
                String first = markup ? Html.escape(a) : a.text();
                String second = markup ? Html.escape(b) : b.text();
                rendering.budget().characters((long) first.length() + second.length());
                yield new StringValue(first.concat(second), markup);
            }
            case ListValue a when right instanceof ListValue b ->
                    new ListValue(concatenate(a.items(), b.items(), rendering));
            case TupleValue a when right instanceof TupleValue b ->
                    new TupleValue(concatenate(a.items(), b.items(), rendering));
            case StringValue _ ->
                    throw TemplateException.type(
                            "can only concatenate str (not \"%s\") to str"
                                    .formatted(right.typeName()));
            default -> throw unsupported(BinaryOperator.ADD, left, right);
        };
    }

    private static List<Value> concatenate(
            List<Value> left, List<Value> right, Rendering rendering) {
        rendering.budget().steps((long) left.size() + right.size());
        List<Value> items = new ArrayList<>(left.size() + right.size());
        items.addAll(left);
        items.addAll(right);
        return items;
    }

    /** Python's {@code *} of a sequence and an int. */
    private static Value repeat(Value left, Value right, Rendering rendering) {
        if (Numbers.integer(left) != null && Numbers.integer(right) == null) {
            return repeat(right, left, rendering);
        }
        if (Numbers.integer(right) == null) {
            throw unsupported(BinaryOperator.MUL, left, right);
        }
        int times = Math.max(0, Numbers.index(right, "the number of repetitions"));
        return switch (left) {
            case StringValue string -> {
                rendering.budget().characters((long) string.text().length() * times);
                yield string.with(string.text().repeat(times));
            }
            case ListValue list -> new ListValue(repeat(list.items(), times, rendering));
            case TupleValue tuple -> new TupleValue(repeat(tuple.items(), times, rendering));
            default -> throw unsupported(BinaryOperator.MUL, left, right);
        };
    }

    private static List<Value> repeat(List<Value> items, int times, Rendering rendering) {
        rendering.budget().steps((long) items.size() * times);
        List<Value> repeated = new ArrayList<>();
        for (int i = 0; i < (items.isEmpty() ? 0 : times); i++) {
            repeated.addAll(items);
        }
        return repeated;
    }

    static Value negate(Value value) {
        BigInteger integer = Numbers.integer(value);
        if (integer != null) {
            return new IntValue(integer.negate());
        }
        return switch (value) {
            case FloatValue real -> new FloatValue(-real.value());
            case Undefined undefined -> throw undefined.failure();
            default ->
                    throw TemplateException.type(
                            "bad operand type for unary -: '%s'".formatted(value.typeName()));
        };
    }

    /** Unary plus, which makes an int of a bool. */
    static Value affirm(Value value) {
        BigInteger integer = Numbers.integer(value);
        if (integer != null) {
            return new IntValue(integer);
        }
        return switch (value) {
            case FloatValue real -> real;
            case Undefined undefined -> throw undefined.failure();
            default ->
                    throw TemplateException.type(
                            "bad operand type for unary +: '%s'".formatted(value.typeName()));
        };
    }

    private static TemplateException unsupported(BinaryOperator operator, Value left, Value right) {
        return TemplateException.type(
                "unsupported operand type(s) for %s: '%s' and '%s'"
                        .formatted(operator.symbol(), left.typeName(), right.typeName()));
    }
}
