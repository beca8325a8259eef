package io.lampejo.template;

import java.math.BigInteger;

/** Python's {@code str.format}, whose lookups go through the sandbox. */
final class BraceFormat {
    private static final int MAX_NESTING = 2;

    private final Arguments arguments;
    private final Rendering rendering;
    private int next;
    private boolean numbered;

    private BraceFormat(Arguments arguments, Rendering rendering) {
        this.arguments = arguments;
        this.rendering = rendering;
    }

    static Value format(StringValue format, Arguments arguments, Rendering rendering) {
        return format.with(
                new BraceFormat(arguments, rendering).expand(format.text(), format.markup(), 0));
    }

    private String expand(String format, boolean markup, int nesting) {
        if (nesting == MAX_NESTING) {
            throw TemplateException.value("Max string recursion exceeded");
        }
        Text out = new Text(rendering.budget());
        for (int i = 0; i < format.length(); ) {
            char c = format.charAt(i);
            boolean twice = i + 1 < format.length() && format.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && twice) {
                out.append(c);
                i += 2;
            } else if (c == '{') {
                int end = closing(format, i + 1);
                out.append(field(format.substring(i + 1, end), markup, nesting));
                i = end + 1;
            } else if (c == '}') {
                throw TemplateException.value("Single '}' encountered in format string");
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int closing(String format, int from) {
        int open = 1;
        for (int i = from; i < format.length(); i++) {
            open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw TemplateException.value(
                from == format.length()
                        ? "Single '{' encountered in format string"
                        : "expected '}' before end of string");
    }

    /** {@code name[!conversion][:spec]}. */
    private String field(String field, boolean markup, int nesting) {
        int nameEnd = nameEnd(field);
        String rest = field.substring(nameEnd);
        Value value = value(field.substring(0, nameEnd));
        if (rest.startsWith("!")) {
            if (rest.length() < 2 || (rest.length() > 2 && rest.charAt(2) != ':')) {
                throw TemplateException.value("expected ':' after conversion specifier");
            }
            value = converted(value, rest.charAt(1));
            rest = rest.substring(2);
        }
        String spec = rest.isEmpty() ? "" : expand(rest.substring(1), false, nesting + 1);
        String text = format(value, spec);
        return markup && !(value instanceof StringValue string && string.markup())
                ? Html.escape(text)
                : text;
    }

    private static int nameEnd(String field) {
        boolean inBrackets = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            inBrackets = inBrackets ? c != ']' : c == '[';
            if (!inBrackets && (c == '!' || c == ':')) {
                return i;
            }
        }
        return field.length();
    }

    private Value converted(Value value, char conversion) {
        return switch (conversion) {
            case 's' -> StringValue.of(PythonText.str(value, rendering.budget()));
            case 'r', 'a' -> StringValue.of(PythonText.repr(value, rendering.budget()));
            default ->
                    throw TemplateException.value(
                            "Unknown conversion specifier %s".formatted(conversion));
        };
    }

    /** {@code argument(.attribute | [item])*}. */
    private Value value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Value value = argument(name.substring(0, end));
        while (end < name.length()) {
            int from = end + 1;
            if (name.charAt(end) == '.') {
                end = from;
                while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                    end++;
                }
                value = Lookup.attribute(value, name.substring(from, end));
            } else {
                int close = name.indexOf(']', from);
                if (close < 0) {
                    throw TemplateException.value("Missing ']' in format string");
                }
                String key = name.substring(from, close);
                value =
                        Lookup.item(
                                value,
                                isNumber(key)
                                        ? new IntValue(new BigInteger(key))
                                        : StringValue.of(key),
                                rendering);
                end = close + 1;
            }
        }
        return value;
    }

    private Value argument(String name) {
        if (!name.isEmpty() && !isNumber(name)) {
            Value named = arguments.named().get(name);
            if (named == null) {
                throw TemplateException.lookup(PythonText.repr(name));
            }
            return named;
        }
        if (name.isEmpty() ? numbered : next > 0) {
            throw TemplateException.value(
                    "cannot switch between manual field specification and automatic field numbering");
        }
        numbered = !name.isEmpty();
        int index = name.isEmpty() ? next++ : Integer.parseInt(name);
        if (index >= arguments.positional().size()) {
            throw TemplateException.lookup(
                    "Replacement index %d out of range for positional args tuple".formatted(index));
        }
        return arguments.positional().get(index);
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty()
                && name.length() < 9
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String format(Value value, String specText) {
        if (specText.isEmpty()) {
            return PythonText.str(value, rendering.budget());
        }
        FormatSpec spec = FormatSpec.parse(specText);
        rendering.budget().characters(spec.width());
        if (value instanceof StringValue string) {
            return string(string.text(), spec);
        }
        BigInteger integer = Numbers.integer(value);
        if (integer != null && "bcdoxX".indexOf(spec.type()) >= 0) {
            return spec.type() == 'c'
                    ? spec.pad(Character.toString(integer.intValue()), 0, '<')
                    : NumberFormat.integer(integer, spec);
        }
        if (integer != null && spec.type() == 0 && spec.precision() < 0) {
            return NumberFormat.integer(integer, spec);
        }
        if (Numbers.isNumber(value) && (spec.type() == 0 || "eEfFgG%".indexOf(spec.type()) >= 0)) {
            return NumberFormat.real(Numbers.real(value), spec);
        }
        if (Numbers.isNumber(value)) {
            throw TemplateException.value(
                    "Unknown format code '%s' for object of type '%s'"
                            .formatted(spec.type(), value.typeName()));
        }
        throw TemplateException.type(
                "unsupported format string passed to %s.__format__".formatted(value.typeName()));
    }

    private static String string(String text, FormatSpec spec) {
        if (spec.type() != 0 && spec.type() != 's') {
            throw TemplateException.value(
                    "Unknown format code '%s' for object of type 'str'".formatted(spec.type()));
        }
        if (spec.grouping() != 0) {
            throw TemplateException.value(
                    "Cannot specify '%s' with 's'.".formatted(spec.grouping()));
        }
        if (spec.align() == '=') {
            throw TemplateException.value("'=' alignment not allowed in string format specifier");
        }
        int length = text.codePointCount(0, text.length());
        String kept =
                spec.precision() >= 0 && spec.precision() < length
                        ? text.substring(0, text.offsetByCodePoints(0, spec.precision()))
                        : text;
        return spec.pad(kept, 0, '<');
    }
}
