package io.lampejo.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a template into tokens. Whitespace is controlled as {@code transformers} has it: the first
 * newline after a statement or comment goes ({@code trim_blocks}), and so does the space before one
 * that starts its line ({@code lstrip_blocks}); a newline at the very end goes too.
 */
final class Lexer {
    private static final List<String> OPERATORS =
            List.of(
                    "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(",
                    ")", "{", "}", ">", "<", "=", ".", ":", "|", ",", ";");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean lineStarts = true;

    private Lexer(String source) {
        this.source = source;
    }

    /** What is wrong with the text is told when the parser gets there. */
    static TokenStream tokenize(String template) {
        String source = template.replace("\r\n", "\n").replace('\r', '\n');
        if (source.endsWith("\n")) {
            source = source.substring(0, source.length() - 1);
        }
        Lexer lexer = new Lexer(source);
        TemplateSyntaxException failure = null;
        try {
            lexer.run();
        } catch (TemplateSyntaxException e) {
            failure = e;
        }
        lexer.add(Token.Type.END, "");
        return new TokenStream(lexer.tokens, failure);
    }

    private void run() {
        while (at < source.length()) {
            int tag = nextTag();
            if (tag < 0) {
                add(Token.Type.DATA, source.substring(at));
                advance(source.length());
                break;
            }
            char kind = source.charAt(tag + 1);
            int raw = kind == '%' ? rawBegin(tag) : -1;
            data(tag, kind);
            if (raw >= 0) {
                advance(raw);
                raw();
            } else {
                advance(tag + (isSign(tag + 2) ? 3 : 2));
                switch (kind) {
                    case '#' -> comment();
                    case '%' -> tag(Token.Type.BLOCK_BEGIN, Token.Type.BLOCK_END, "%}");
                    default -> tag(Token.Type.VARIABLE_BEGIN, Token.Type.VARIABLE_END, "}}");
                }
            }
        }
    }

    private int nextTag() {
        for (int i = source.indexOf('{', at); i >= 0; i = source.indexOf('{', i + 1)) {
            if (i + 1 < source.length() && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSign(int index) {
        return index < source.length()
                && (source.charAt(index) == '-' || source.charAt(index) == '+');
    }

    /** The text before a tag, less what the tag takes from it. */
    private void data(int tag, char kind) {
        String text = source.substring(at, tag);
        boolean sign = isSign(tag + 2);
        if (sign && source.charAt(tag + 2) == '-') {
            text = PythonSpace.stripRight(text);
        } else if (!sign && kind != '{') {
            int lineStart = text.lastIndexOf('\n') + 1;
            if ((lineStart > 0 || lineStarts)
                    && PythonSpace.stripLeft(text.substring(lineStart)).isEmpty()) {
                text = text.substring(0, lineStart);
            }
        }
        add(Token.Type.DATA, text);
        advance(tag);
    }

    /** Where the tag is a {@code raw}, its end; -1 otherwise. */
    private int rawBegin(int tag) {
        int i = space(tag + (isSign(tag + 2) ? 3 : 2));
        if (!source.startsWith("raw", i)) {
            return -1;
        }
        i = space(i + 3);
        if (source.startsWith("-%}", i)) {
            return space(i + 3);
        }
        return source.startsWith("%}", i) ? i + 2 : -1;
    }

    private void raw() {
        for (int i = source.indexOf("{%", at); i >= 0; i = source.indexOf("{%", i + 1)) {
            int name = space(i + (isSign(i + 2) ? 3 : 2));
            if (source.startsWith("endraw", name)) {
                int end = end(space(name + 6), "%}", true);
                if (end >= 0) {
                    data(i, '%');
                    advance(end);
                    return;
                }
            }
        }
        throw new TemplateSyntaxException(line, "Missing end of raw directive");
    }

    private void comment() {
        for (int i = source.indexOf('#', at); ; i = source.indexOf('#', i + 1)) {
            if (i < 0) {
                throw new TemplateSyntaxException(line, "Missing end of comment tag");
            }
            int from = i > at && isSign(i - 1) ? i - 1 : i;
            int end = end(from, "#}", true);
            if (end >= 0) {
                advance(end);
                return;
            }
        }
    }

    /**
     * Where the tag ends whose closing starts at the index; -1 if none does.
     *
     * @param trims whether a newline after it goes, and whether {@code +} may keep it
     */
    private int end(int index, String closing, boolean trims) {
        if (source.startsWith(closing, index)) {
            int end = index + closing.length();
            return trims && source.startsWith("\n", end) ? end + 1 : end;
        }
        if (source.startsWith("-" + closing, index)) {
            return space(index + 1 + closing.length());
        }
        return trims && source.startsWith("+" + closing, index) ? index + 1 + closing.length() : -1;
    }

    private void tag(Token.Type begin, Token.Type end, String closing) {
        add(begin, "");
        Deque<String> open = new ArrayDeque<>();
        while (at < source.length()) {
            int close = open.isEmpty() ? end(at, closing, end == Token.Type.BLOCK_END) : -1;
            if (close >= 0) {
                add(end, "");
                advance(close);
                return;
            }
            token(open);
        }
    }

    private void token(Deque<String> open) {
        char c = source.charAt(at);
        if (PythonSpace.isSpace(c)) {
            advance(space(at));
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (isNamePart(source.codePointAt(at))) {
            name();
        } else if (c == '\'' || c == '"') {
            string(c);
        } else {
            operator(open);
        }
    }

    private static boolean isNamePart(int c) {
        return c == '_' || CharacterTests.isIdentifierPart(c);
    }

    private void name() {
        int end = at;
        while (end < source.length() && isNamePart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        String name = source.substring(at, end);
        if (!CharacterTests.isIdentifier(name)) {
            throw new TemplateSyntaxException(line, "Invalid character in identifier");
        }
        add(Token.Type.NAME, name);
        advance(end);
    }

    private void number() {
        NumberLiteral number = NumberLiteral.at(source, at, at > 0 && source.charAt(at - 1) == '.');
        add(number.isFloat() ? Token.Type.FLOAT : Token.Type.INTEGER, number.text());
        advance(at + number.length());
    }

    private void string(char quote) {
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == quote) {
                add(Token.Type.STRING, StringLiteral.unescape(source.substring(at + 1, i), line));
                advance(i + 1);
                return;
            }
            i += c == '\\' ? 1 : 0;
        }
        throw unexpected();
    }

    private void operator(Deque<String> open) {
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                balance(operator, open);
                add(Token.Type.OPERATOR, operator);
                advance(at + operator.length());
                return;
            }
        }
        throw unexpected();
    }

    private void balance(String operator, Deque<String> open) {
        switch (operator) {
            case "(" -> open.push(")");
            case "[" -> open.push("]");
            case "{" -> open.push("}");
            case ")", "]", "}" -> {
                if (open.isEmpty()) {
                    throw new TemplateSyntaxException(line, "unexpected '%s'".formatted(operator));
                }
                String expected = open.pop();
                if (!expected.equals(operator)) {
                    throw new TemplateSyntaxException(
                            line, "unexpected '%s', expected '%s'".formatted(operator, expected));
                }
            }
            default -> {}
        }
    }

    private TemplateSyntaxException unexpected() {
        return new TemplateSyntaxException(
                line,
                "unexpected char %s"
                        .formatted(PythonText.repr(Character.toString(source.codePointAt(at)))));
    }

    private int space(int from) {
        int end = from;
        while (end < source.length() && PythonSpace.isSpace(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Token.Type type, String text) {
        if (type != Token.Type.DATA || !text.isEmpty()) {
            tokens.add(new Token(type, text, line));
        }
    }

    private void advance(int to) {
        for (int i = at; i < to; i++) {
            line += source.charAt(i) == '\n' ? 1 : 0;
        }
        lineStarts = to > at ? source.charAt(to - 1) == '\n' : lineStarts;
        at = to;
    }
}
