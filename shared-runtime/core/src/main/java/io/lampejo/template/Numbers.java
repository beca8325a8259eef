package io.lampejo.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's int, float and bool as numbers. */
final class Numbers {

    private Numbers() {}

    static boolean isNumber(Value value) {
        return value instanceof IntValue
                || value instanceof BoolValue
                || value instanceof FloatValue;
    }

    /** The value as an integer, or null where it is neither an int nor a bool. */
    static @Nullable BigInteger integer(Value value) {
        return switch (value) {
            case IntValue number -> number.value();
            case BoolValue bool -> bool.value() ? BigInteger.ONE : BigInteger.ZERO;
            default -> null;
        };
    }

    /** The value of a number as a double. */
    static double real(Value number) {
        if (number instanceof FloatValue real) {
            return real.value();
        }
        BigInteger integer = integer(number);
        if (integer == null) {
            throw TemplateException.type(
                    "must be real number, not %s".formatted(number.typeName()));
        }
        double real = integer.doubleValue();
        if (Double.isInfinite(real)) {
            throw TemplateException.arithmetic("int too large to convert to float");
        }
        return real;
    }

    /**
     * What Python's {@code __index__} gives, clamped to an int's range.
     *
     * @param what for the message
     */
    static int index(Value value, String what) {
        BigInteger integer = integer(value);
        if (integer == null) {
            throw value instanceof Undefined undefined
                    ? undefined.failure()
                    : TemplateException.type(
                            "%s must be an integer, not %s".formatted(what, value.typeName()));
        }
        return integer.bitLength() < Integer.SIZE
                ? integer.intValue()
                : integer.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /** Exact, as Python's: no int is rounded to a float. False where one is NaN. */
    static boolean equal(Value left, Value right) {
        return !isNaN(left) && !isNaN(right) && compare(left, right) == 0;
    }

    /** Exact, as Python's. Neither may be NaN. */
    static int compare(Value left, Value right) {
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        double x = a == null ? ((FloatValue) left).value() : infiniteOr(a);
        double y = b == null ? ((FloatValue) right).value() : infiniteOr(b);
        if (Double.isInfinite(x) || Double.isInfinite(y) || (a == null && b == null)) {
            return x == y ? 0 : x < y ? -1 : 1;
        }
        return decimal(left).compareTo(decimal(right));
    }

    static boolean isNaN(Value value) {
        return value instanceof FloatValue real && Double.isNaN(real.value());
    }

    /** Equality as keys of a dict. */
    static boolean sameKey(Value number, @Nullable Object other) {
        return Comparison.isSame(number, other)
                || (other instanceof Value value && isNumber(value) && equal(number, value));
    }

    /** Equal for equal numbers of different types. */
    static int keyHash(Value number) {
        BigInteger integer = integer(number);
        return Double.hashCode(
                (integer == null ? ((FloatValue) number).value() : integer.doubleValue()) + 0.0);
    }

    private static double infiniteOr(BigInteger integer) {
        return integer.bitLength() < Long.SIZE ? integer.doubleValue() : 0;
    }

    private static BigDecimal decimal(Value number) {
        BigInteger integer = integer(number);
        return integer == null
                ? new BigDecimal(((FloatValue) number).value())
                : new BigDecimal(integer);
    }
}
