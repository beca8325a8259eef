package io.lampejo.template;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code format % values}. */
final class PercentFormat {
    private final String format;
    private final Value values;
    private final boolean markup;
    private final Rendering rendering;
    private final Text out;
    private int at;
    private int next;

    private PercentFormat(StringValue format, Value values, Rendering rendering) {
        this.format = format.text();
        this.values = values;
        this.markup = format.markup();
        this.rendering = rendering;
        this.out = new Text(rendering.budget());
    }

    static Value format(StringValue format, Value values, Rendering rendering) {
        PercentFormat formatting = new PercentFormat(format, values, rendering);
        return format.with(formatting.run());
    }

    private String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format.substring(at));
                break;
            }
            out.append(format.substring(at, percent));
            at = percent + 1;
            conversion();
        }
        boolean allUsed =
                values instanceof TupleValue tuple
                        ? next >= tuple.items().size()
                        : next > 0 || isMapping();
        if (!allUsed) {
            throw TemplateException.type("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private boolean isMapping() {
        return switch (values) {
            case DictValue _, ListValue _, RangeValue _, Undefined _ -> true;
            default -> false;
        };
    }

    private void conversion() {
        Value named = peek() == '(' ? named() : null;
        boolean left = false;
        boolean zero = false;
        boolean alternate = false;
        char sign = '-';
        for (; "-+ #0".indexOf(peek()) >= 0; at++) {
            switch (peek()) {
                case '-' -> left = true;
                case '0' -> zero = true;
                case '#' -> alternate = true;
                case '+' -> sign = '+';
                default -> sign = sign == '+' ? sign : ' ';
            }
        }
        int width = size();
        if (width < -1) {
            left = true;
            width = -width;
        }
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(0, size());
        }
        while ("hlL".indexOf(peek()) >= 0) {
            at++;
        }
        char type = peek();
        at++;
        if (type == '%') {
            out.append('%');
            return;
        }
        boolean numeric = "diouxXeEfFgG".indexOf(type) >= 0;
        FormatSpec spec =
                new FormatSpec(
                        zero && numeric && !left ? '0' : ' ',
                        left ? '<' : zero && numeric ? '=' : '>',
                        sign,
                        alternate,
                        Math.max(0, width),
                        (char) 0,
                        precision,
                        type);
        out.append(convert(named != null ? named : argument(), spec));
    }

    private Value named() {
        int close = ++at;
        for (int open = 1; open > 0; close++) {
            if (close >= format.length()) {
                throw TemplateException.value("incomplete format key");
            }
            open += format.charAt(close) == '(' ? 1 : format.charAt(close) == ')' ? -1 : 0;
        }
        String key = format.substring(at, close - 1);
        at = close;
        if (!(values instanceof DictValue dict)) {
            throw TemplateException.type("format requires a mapping");
        }
        Value value = dict.get(key);
        if (value == null) {
            throw TemplateException.lookup(PythonText.repr(key));
        }
        next = 1;
        return value;
    }

    /** A width or precision: -1 where there is none. */
    private int size() {
        if (peek() == '*') {
            at++;
            Value size = argument();
            if (Numbers.integer(size) == null) {
                throw TemplateException.type("* wants int");
            }
            return Numbers.index(size, "*");
        }
        int from = at;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            at++;
        }
        return from == at
                ? -1
                : at - from > 7 ? Integer.MAX_VALUE : Integer.parseInt(format, from, at, 10);
    }

    private char peek() {
        if (at >= format.length()) {
            throw TemplateException.value("incomplete format");
        }
        return format.charAt(at);
    }

    private Value argument() {
        List<Value> items = values instanceof TupleValue tuple ? tuple.items() : List.of(values);
        if (next >= items.size()) {
            throw TemplateException.type("not enough arguments for format string");
        }
        return items.get(next++);
    }

    private String convert(Value value, FormatSpec spec) {
        return switch (spec.type()) {
            case 's' -> cut(text(value), spec);
            case 'r', 'a' -> cut(escaped(PythonText.repr(value, rendering.budget())), spec);
            case 'c' -> spec.pad(character(value), 0, '>');
            case 'd', 'i', 'u' -> NumberFormat.integer(truncated(value, spec), spec);
            case 'o', 'x', 'X' -> NumberFormat.integer(integer(value, spec), spec);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> NumberFormat.real(real(value), spec);
            default ->
                    throw TemplateException.value(
                            "unsupported format character '%s'".formatted(spec.type()));
        };
    }

    private String text(Value value) {
        return value instanceof StringValue string && string.markup()
                ? string.text()
                : escaped(PythonText.str(value, rendering.budget()));
    }

    private String escaped(String text) {
        return markup ? Html.escape(text) : text;
    }

    private String cut(String text, FormatSpec spec) {
        int length = text.codePointCount(0, text.length());
        String kept =
                spec.precision() >= 0 && spec.precision() < length
                        ? text.substring(0, text.offsetByCodePoints(0, spec.precision()))
                        : text;
        return spec.pad(kept, 0, '>');
    }

    private static String character(Value value) {
        if (value instanceof StringValue string && string.length() == 1) {
            return string.text();
        }
        BigInteger code = Numbers.integer(value);
        if (code == null || code.signum() < 0 || code.bitLength() > 20) {
            throw TemplateException.type("%c requires int or char");
        }
        return Character.toString(code.intValue());
    }

    private static double real(Value value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return Numbers.real(value);
    }

    private static BigInteger truncated(Value value, FormatSpec spec) {
        return value instanceof FloatValue real
                ? NumberFilters.truncate(real.value())
                : integer(value, spec);
    }

    private static BigInteger integer(Value value, FormatSpec spec) {
        @Nullable BigInteger integer = Numbers.integer(value);
        if (integer == null) {
            boolean wantsIndex = "oxX".indexOf(spec.type()) >= 0;
            throw value instanceof Undefined undefined && !wantsIndex
                    ? undefined.failure()
                    : TemplateException.type(
                            "%%%s format: a number is required, not %s"
                                    .formatted(spec.type(), value.typeName()));
        }
        return integer;
    }
}
