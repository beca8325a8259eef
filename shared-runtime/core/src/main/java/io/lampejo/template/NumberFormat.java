package io.lampejo.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Ints and floats by a {@link FormatSpec}, as C and Python write them. */
final class NumberFormat {

    private NumberFormat() {}

    static String integer(BigInteger value, FormatSpec spec) {
        char type = spec.type() == 0 ? 'd' : spec.type();
        int radix =
                switch (type) {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 10;
                };
        String digits = value.abs().toString(radix);
        if (spec.precision() > digits.length()) {
            digits = "0".repeat(spec.precision() - digits.length()) + digits;
        }
        String prefix = spec.alternate() && radix != 10 ? "0" + Character.toLowerCase(type) : "";
        String number = prefix + group(digits, spec.grouping(), radix == 10 ? 3 : 4);
        return signed(
                value.signum() < 0, type == 'X' ? upper(number) : number, prefix.length(), spec);
    }

    /** By {@code e}, {@code f}, {@code g} or {@code %}; by {@code repr} where no type is given. */
    static String real(double value, FormatSpec spec) {
        char type = spec.type();
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        double size = Math.abs(value);
        String digits;
        if (Double.isNaN(size) || Double.isInfinite(size)) {
            digits = (Double.isNaN(size) ? "nan" : "inf") + (type == '%' ? "%" : "");
            negative = negative && !Double.isNaN(size);
        } else {
            digits =
                    switch (type) {
                        case 0 ->
                                spec.precision() < 0
                                        ? FloatText.repr(size)
                                        : general(size, spec, true);
                        case 'e', 'E' -> scientific(size, spec, precision(spec));
                        case 'f', 'F' -> fixed(size, precision(spec), spec);
                        case '%' -> fixed(size * 100, precision(spec), spec) + "%";
                        default -> general(size, spec, false);
                    };
        }
        return signed(
                negative,
                type == 'E' || type == 'F' || type == 'G' ? upper(digits) : digits,
                0,
                spec);
    }

    private static int precision(FormatSpec spec) {
        return spec.precision() < 0 ? 6 : spec.precision();
    }

    private static String fixed(double value, int precision, FormatSpec spec) {
        String digits =
                new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? (spec.alternate() ? "." : "") : digits.substring(point);
        return group(whole, spec.grouping(), 3) + fraction;
    }

    private static String scientific(double value, FormatSpec spec, int precision) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded =
                value == 0
                        ? BigDecimal.ZERO
                        : exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String digits = rounded.unscaledValue().toString();
        digits = digits.length() > precision + 1 ? digits.substring(0, precision + 1) : digits;
        digits = digits + "0".repeat(precision + 1 - digits.length());
        String fraction = digits.substring(1);
        return digits.charAt(0)
                + (fraction.isEmpty() ? (spec.alternate() ? "." : "") : "." + fraction)
                + exponent(exponent);
    }

    private static String exponent(int exponent) {
        return (exponent < 0 ? "e-" : "e+") + "%02d".formatted(Math.abs(exponent));
    }

    /**
     * @param asFloat whether a whole number keeps a {@code .0}, as without a type
     */
    private static String general(double value, FormatSpec spec, boolean asFloat) {
        int precision = Math.max(1, precision(spec));
        BigDecimal rounded =
                value == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(value)
                                .round(new MathContext(precision, RoundingMode.HALF_EVEN));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -4 && exponent < (asFloat ? precision - 1 : precision);
        String digits =
                plain
                        ? rounded.setScale(
                                        Math.max(0, precision - 1 - exponent),
                                        RoundingMode.UNNECESSARY)
                                .toPlainString()
                        : scientific(value, spec, precision - 1);
        if (!spec.alternate()) {
            digits = stripZeros(digits);
        }
        if (asFloat && plain && digits.indexOf('.') < 0) {
            digits += ".0";
        }
        int point = digits.indexOf('.');
        return plain && spec.grouping() != 0
                ? group(point < 0 ? digits : digits.substring(0, point), spec.grouping(), 3)
                        + (point < 0 ? "" : digits.substring(point))
                : digits;
    }

    private static String stripZeros(String digits) {
        int e = digits.indexOf('e');
        String mantissa = e < 0 ? digits : digits.substring(0, e);
        if (mantissa.indexOf('.') >= 0) {
            int end = mantissa.length();
            while (mantissa.charAt(end - 1) == '0') {
                end--;
            }
            mantissa = mantissa.substring(0, mantissa.charAt(end - 1) == '.' ? end - 1 : end);
        }
        return e < 0 ? mantissa : mantissa + digits.substring(e);
    }

    private static String group(String digits, char separator, int size) {
        if (separator == 0) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - size; at > 0; at -= size) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    private static String signed(boolean negative, String number, int prefix, FormatSpec spec) {
        String sign = negative ? "-" : spec.sign() == '-' ? "" : Character.toString(spec.sign());
        return spec.pad(sign + number, sign.length() + prefix, '>');
    }

    private static String upper(String number) {
        return number.toUpperCase(java.util.Locale.ROOT);
    }
}
