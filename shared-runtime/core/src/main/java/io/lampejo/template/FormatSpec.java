package io.lampejo.template;

/**
 * How one value is to be formatted: Python's format specification, to which a conversion of {@code
 * %} comes down too.
 *
 * @param fill a code point, which also stands for the zeros after a sign
 * @param align {@code <}, {@code >}, {@code ^}, {@code =}, or 0 for the type's own
 * @param sign {@code +}, {@code -} or a space
 * @param alternate {@code #}: prefixes of radixes are written, points are kept
 * @param width in code points, the least
 * @param grouping {@code ,} or {@code _}, or 0
 * @param precision -1 where none was given
 * @param type the conversion, or 0 for the type's own
 */
record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        char type) {

    /** Wider or more precise than any prompt wants, and far from exhausting memory. */
    static final int MAX_SIZE = 1_000_000;

    FormatSpec {
        if (width > MAX_SIZE || precision > MAX_SIZE) {
            throw TemplateException.limit(
                    "a format of more than %d characters".formatted(MAX_SIZE));
        }
    }

    /**
     * Reads {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}.
     *
     * @throws TemplateException where the text is something else
     */
    static FormatSpec parse(String text) {
        Reader in = new Reader(text);
        int fill = ' ';
        char align = 0;
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        int after = Character.charCount(first);
        if (text.length() > after && "<>^=".indexOf(text.charAt(after)) >= 0) {
            fill = first;
            align = text.charAt(after);
            in.at = after + 1;
        } else {
            align = in.oneOf("<>^=");
        }
        char sign = in.oneOf("+- ");
        boolean alternate = in.oneOf("#") != 0;
        if (in.oneOf("0") != 0) {
            fill = align == 0 ? '0' : fill;
            align = align == 0 ? '=' : align;
        }
        int width = Math.max(0, in.number());
        char grouping = in.oneOf(",_");
        int precision = -1;
        if (in.oneOf(".") != 0) {
            precision = in.number();
            if (precision < 0) {
                throw TemplateException.value("Format specifier missing precision");
            }
        }
        char type = in.at < text.length() ? text.charAt(in.at++) : 0;
        if (in.at < text.length()) {
            throw TemplateException.value("Invalid format specifier '%s'".formatted(text));
        }
        return new FormatSpec(
                fill, align, sign == 0 ? '-' : sign, alternate, width, grouping, precision, type);
    }

    /** Pads to the width; {@code digitsAt} is where a sign or prefix ends. */
    String pad(String text, int digitsAt, char ownAlign) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        String filler = Character.toString(fill);
        return switch (align == 0 ? ownAlign : align) {
            case '<' -> text + filler.repeat(missing);
            case '^' -> filler.repeat(missing / 2) + text + filler.repeat(missing - missing / 2);
            case '=' ->
                    text.substring(0, digitsAt) + filler.repeat(missing) + text.substring(digitsAt);
            default -> filler.repeat(missing) + text;
        };
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        char oneOf(String choices) {
            return at < text.length() && choices.indexOf(text.charAt(at)) >= 0
                    ? text.charAt(at++)
                    : 0;
        }

        int number() {
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return from == at
                    ? -1
                    : at - from > 7 ? Integer.MAX_VALUE : Integer.parseInt(text, from, at, 10);
        }
    }
}
