package io.lampejo.template;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code int(text, base)} and {@code float(text)}. */
final class NumberParsing {

    private NumberParsing() {}

    /** Null where the text is no integer of that base. */
    static @Nullable BigInteger integer(String text, int base) {
        String digits = PythonSpace.stripRight(PythonSpace.stripLeft(text));
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = base;
        int prefix = prefix(digits);
        if (prefix != 0 && (base == 0 || base == prefix)) {
            radix = prefix;
            digits = digits.substring(digits.length() > 2 && digits.charAt(2) == '_' ? 3 : 2);
        } else if (base == 0) {
            radix = 10;
        }
        String plain = withoutUnderscores(digits);
        if (plain == null || radix < 2 || radix > 36 || plain.length() > 4300) {
            return null;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (Character.digit(plain.charAt(i), radix) < 0) {
                return null;
            }
        }
        BigInteger value = new BigInteger(plain, radix);
        return negative ? value.negate() : value;
    }

    private static int prefix(String digits) {
        if (digits.length() < 3 || digits.charAt(0) != '0') {
            return 0;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    /** Null where the text is no float. */
    static @Nullable Double real(String text) {
        String digits = PythonSpace.stripRight(PythonSpace.stripLeft(text));
        String unsigned =
                digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        double sign = digits.startsWith("-") ? -1 : 1;
        switch (Case.lower(unsigned)) {
            case "inf", "infinity" -> {
                return sign * Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {}
        }
        String plain = withoutUnderscores(unsigned);
        return plain == null || !isDecimal(plain) ? null : sign * Double.parseDouble(plain);
    }

    /**
     * {@code digits[.digits][e[sign]digits]}, of which digits may miss on one side of the point.
     */
    private static boolean isDecimal(String text) {
        int whole = digits(text, 0);
        int at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1);
        }
        boolean hasDigits = whole > 0 || at > whole + 1;
        if (hasDigits && at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            int from = at + 1;
            if (from < text.length() && "+-".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            at = digits(text, from);
            hasDigits = at > from;
        }
        return hasDigits && at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Null where there is nothing, or an underscore that stands not between digits. */
    private static @Nullable String withoutUnderscores(String text) {
        if (text.isEmpty() || text.startsWith("_") || text.endsWith("_") || text.contains("__")) {
            return null;
        }
        return text.replace("_", "");
    }
}
