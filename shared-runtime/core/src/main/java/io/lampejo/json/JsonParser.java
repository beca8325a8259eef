package io.lampejo.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly as RFC 8259 has it. Of fields that share a name the last one counts. Nesting
 * is bounded, so that no text can exhaust the stack.
 */
public final class JsonParser {
    private static final int MAX_DEPTH = 256;

    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * @throws JsonSyntaxException where the whole text is not one JSON value
     */
    public static JsonValue parse(String text) {
        JsonParser parser = new JsonParser(text);
        JsonValue value = parser.value(0);
        parser.space();
        if (parser.at < text.length()) {
            throw parser.wrong("more text after the value");
        }
        return value;
    }

    private JsonValue value(int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong("more than %d levels".formatted(MAX_DEPTH));
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonValue.JsonString(string());
            case 't' -> word("true", new JsonValue.JsonBool(true));
            case 'f' -> word("false", new JsonValue.JsonBool(false));
            case 'n' -> word("null", new JsonValue.JsonNull());
            default -> number();
        };
    }

    private JsonValue object(int depth) {
        at++;
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        space();
        if (peek() == '}') {
            at++;
            return new JsonValue.JsonObject(fields);
        }
        while (true) {
            space();
            if (peek() != '"') {
                throw wrong("a field's name expected");
            }
            String name = string();
            space();
            expect(':');
            fields.put(name, value(depth + 1));
            space();
            if (peek() == '}') {
                at++;
                return new JsonValue.JsonObject(fields);
            }
            expect(',');
        }
    }

    private JsonValue array(int depth) {
        at++;
        List<JsonValue> items = new ArrayList<>();
        space();
        if (peek() == ']') {
            at++;
            return new JsonValue.JsonArray(items);
        }
        while (true) {
            items.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return new JsonValue.JsonArray(items);
            }
            expect(',');
        }
    }

    private String string() {
        at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = peek();
            if (c == '"') {
                at++;
                return out.toString();
            }
            if (c < ' ') {
                throw wrong(at < text.length() ? "a bare control character" : "an open string");
            }
            at++;
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unit();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw wrong("four hexadecimal digits expected");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    private JsonValue number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new JsonValue.JsonNumber(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("a value expected");
        }
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value expected");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'%c' expected".formatted(c));
        }
        at++;
    }

    /** The next char, or NUL at the end of the text, where a NUL is never valid either. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private JsonSyntaxException wrong(String message) {
        return new JsonSyntaxException(message, at);
    }
}
