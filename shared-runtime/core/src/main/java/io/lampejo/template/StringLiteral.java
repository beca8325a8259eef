package io.lampejo.template;

/** Resolves the escapes of a string literal, as Python's {@code unicode-escape} codec does. */
final class StringLiteral {
    private final String text;
    private final int line;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private StringLiteral(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /**
     * @param text between the quotes
     */
    static String unescape(String text, int line) {
        return text.indexOf('\\') < 0 ? text : new StringLiteral(text, line).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> out.appendCodePoint(c);
            case 'a' -> out.append((char) 7);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append((char) 11);
            case 'x' -> hex(2, "truncated \\xXX escape");
            case 'u' -> hex(4, "truncated \\uXXXX escape");
            case 'U' -> hex(8, "truncated \\UXXXXXXXX escape");
            case 'N' -> named();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> unknown(c);
        }
    }

    /** What is not ASCII was escaped before the codec saw it, which leaves that escape. */
    private void unknown(int c) {
        out.append('\\');
        if (c < 0x80) {
            out.appendCodePoint(c);
        } else {
            out.append(StringRepr.escape(c), 1, StringRepr.escape(c).length());
        }
    }

    private void hex(int digits, String message) {
        int end = at + digits;
        if (end > text.length()
                || !text.substring(at, end).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new TemplateSyntaxException(line, message);
        }
        long codePoint = Long.parseLong(text, at, end, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw new TemplateSyntaxException(line, "illegal Unicode character");
        }
        out.appendCodePoint((int) codePoint);
        at = end;
    }

    private void octal() {
        int from = --at;
        while (at < text.length()
                && at < from + 3
                && text.charAt(at) >= '0'
                && text.charAt(at) <= '7') {
            at++;
        }
        out.append((char) Integer.parseInt(text, from, at, 8));
    }

    private void named() {
        int close = text.indexOf('}', at);
        if (!text.startsWith("{", at) || close < 0) {
            throw new TemplateSyntaxException(line, "malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 1, close)));
        } catch (IllegalArgumentException e) {
            throw new TemplateSyntaxException(line, "unknown Unicode character name");
        }
        at = close + 1;
    }
}
