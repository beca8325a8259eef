package io.lampejo.json;

import java.util.Map;

/** Writes values as compact JSON; only what JSON demands is escaped. */
public final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonWriter() {}

    static String write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonValue.JsonNull _ -> out.append("null");
            case JsonValue.JsonBool(boolean flag) -> out.append(flag);
            case JsonValue.JsonNumber(String literal) -> out.append(literal);
            case JsonValue.JsonString(String text) -> quote(text, out);
            case JsonValue.JsonArray array -> {
                out.append('[');
                String separator = "";
                for (JsonValue item : array.items()) {
                    out.append(separator);
                    write(item, out);
                    separator = ",";
                }
                out.append(']');
            }
            case JsonValue.JsonObject object -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                    out.append(separator);
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    separator = ",";
                }
                out.append('}');
            }
        }
    }

    /** Appends the text as a JSON string, quotes included. */
    public static void quote(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
