package io.lampejo.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Filters that make numbers of their input. */
final class NumberFilters {

    private NumberFilters() {}

    static Value abs(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("abs", 0);
        BigInteger integer = Numbers.integer(input);
        if (integer != null) {
            return new IntValue(integer.abs());
        }
        if (input instanceof FloatValue real) {
            return new FloatValue(Math.abs(real.value()));
        }
        throw TemplateException.type(
                "bad operand type for abs(): '%s'".formatted(input.typeName()));
    }

    static Value toInt(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("int", 0, "default", "base");
        Value otherwise = Values.or(bound[0], IntValue.ZERO);
        int base = bound[1] == null ? 10 : Numbers.index(bound[1], "base");
        return switch (input) {
            case Undefined undefined -> throw undefined.failure();
            case IntValue number -> number;
            case BoolValue bool -> IntValue.of(bool.value() ? 1 : 0);
            case FloatValue real -> whole(real.value(), otherwise);
            case StringValue string -> {
                BigInteger integer = NumberParsing.integer(string.text(), base);
                Double real = integer == null ? NumberParsing.real(string.text()) : null;
                yield integer != null
                        ? new IntValue(integer)
                        : real == null ? otherwise : whole(real, otherwise);
            }
            default -> otherwise;
        };
    }

    private static Value whole(double real, Value otherwise) {
        return Double.isNaN(real) || Double.isInfinite(real)
                ? otherwise
                : new IntValue(truncate(real));
    }

    static BigInteger truncate(double real) {
        if (Double.isNaN(real)) {
            throw TemplateException.value("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(real)) {
            throw TemplateException.arithmetic("cannot convert float infinity to integer");
        }
        return new BigDecimal(real).toBigInteger();
    }

    static Value toFloat(Value input, Arguments arguments, Rendering rendering) {
        Value otherwise = Values.or(arguments.bind("float", 0, "default")[0], new FloatValue(0));
        return switch (input) {
            case Undefined undefined -> throw undefined.failure();
            case IntValue _, BoolValue _, FloatValue _ -> new FloatValue(Numbers.real(input));
            case StringValue string -> {
                Double real = NumberParsing.real(string.text());
                yield real == null ? otherwise : new FloatValue(real);
            }
            default -> otherwise;
        };
    }

    static Value round(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("round", 0, "precision", "method");
        int precision = bound[0] == null ? 0 : Numbers.index(bound[0], "precision");
        String method = Values.string(Values.or(bound[1], StringValue.of("common")), "round");
        if (!Numbers.isNumber(input)) {
            throw input instanceof Undefined undefined && !method.equals("common")
                    ? undefined.failure()
                    : TemplateException.type(
                            "type %s doesn't define __round__ method".formatted(input.typeName()));
        }
        return switch (method) {
            case "common" -> common(input, precision);
            case "ceil" -> scaled(input, precision, RoundingMode.CEILING, rendering);
            case "floor" -> scaled(input, precision, RoundingMode.FLOOR, rendering);
            default -> throw TemplateException.runtime("method must be common, ceil or floor");
        };
    }

    /** Half to even, by the exact value of the float. */
    private static Value common(Value input, int precision) {
        BigInteger integer = Numbers.integer(input);
        if (integer != null) {
            return new IntValue(
                    precision >= 0
                            ? integer
                            : new BigDecimal(integer)
                                    .setScale(Math.max(precision, -5000), RoundingMode.HALF_EVEN)
                                    .toBigInteger());
        }
        double real = Numbers.real(input);
        if (Double.isNaN(real) || Double.isInfinite(real) || precision > 400) {
            return input;
        }
        double rounded =
                new BigDecimal(real)
                        .setScale(Math.max(precision, -400), RoundingMode.HALF_EVEN)
                        .doubleValue();
        return new FloatValue(Math.copySign(rounded, real));
    }

    /** {@code func(value * 10**precision) / 10**precision}. */
    private static Value scaled(
            Value input, int precision, RoundingMode mode, Rendering rendering) {
        Value scale =
                Arithmetic.apply(
                        BinaryOperator.POW, IntValue.of(10), IntValue.of(precision), rendering);
        Value product = Arithmetic.apply(BinaryOperator.MUL, input, scale, rendering);
        BigInteger whole = Numbers.integer(product);
        if (whole == null) {
            double real = Numbers.real(product);
            whole = truncate(mode == RoundingMode.CEILING ? Math.ceil(real) : Math.floor(real));
        }
        return Arithmetic.apply(BinaryOperator.DIV, new IntValue(whole), scale, rendering);
    }

    static Value sum(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("sum", 0, "attribute", "start");
        AttributePath path = AttributePath.of(Values.or(bound[0], NoneValue.NONE));
        Value sum = Values.or(bound[1], IntValue.ZERO);
        if (sum instanceof StringValue) {
            throw TemplateException.type("sum() can't sum strings [use ''.join(seq) instead]");
        }
        for (Iterator<Value> i = Iteration.of(input, rendering.budget()); i.hasNext(); ) {
            sum =
                    Arithmetic.apply(
                            BinaryOperator.ADD, sum, path.get(i.next(), rendering), rendering);
        }
        return sum;
    }
}
