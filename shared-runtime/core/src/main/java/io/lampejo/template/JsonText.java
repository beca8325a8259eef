package io.lampejo.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Python's {@code json.dumps}.
 *
 * @param ascii whether all that is not ASCII is escaped
 * @param indent of one level; null for everything on one line
 * @param sortKeys whether the keys of objects are sorted
 */
record JsonText(
        boolean ascii,
        @org.jspecify.annotations.Nullable String indent,
        String itemSeparator,
        String keySeparator,
        boolean sortKeys) {

    String write(Value value, Budget budget) {
        Text out = new Text(budget);
        write(value, 0, out);
        return out.toString();
    }

    private void write(Value value, int level, Text out) {
        out.budget().step();
        switch (value) {
            case NoneValue _ -> out.append("null");
            case BoolValue bool -> out.append(bool.value() ? "true" : "false");
            case IntValue number -> out.append(number.value().toString());
            case FloatValue number -> out.append(real(number.value()));
            case StringValue string -> string(string.text(), out);
            case ListValue list -> array(list.items(), level, out);
            case TupleValue tuple -> array(tuple.items(), level, out);
            case DictValue dict -> object(dict, level, out);
            default ->
                    throw TemplateException.type(
                            "Object of type %s is not JSON serializable"
                                    .formatted(value.typeName()));
        }
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return FloatText.repr(value);
    }

    private void array(List<Value> items, int level, Text out) {
        out.append('[');
        for (Iterator<Value> i = items.iterator(); i.hasNext(); ) {
            newline(level + 1, out);
            write(i.next(), level + 1, out);
            out.append(i.hasNext() ? itemSeparator : "");
        }
        if (!items.isEmpty()) {
            newline(level, out);
        }
        out.append(']');
    }

    private void object(DictValue dict, int level, Text out) {
        List<Map.Entry<Value, Value>> entries = new ArrayList<>(dict.entries().entrySet());
        if (sortKeys) {
            entries.sort(
                    Map.Entry.comparingByKey(
                            (Comparator<Value>)
                                    (a, b) -> Comparison.compare(a, b, "<", out.budget())));
        }
        out.append('{');
        for (Iterator<Map.Entry<Value, Value>> i = entries.iterator(); i.hasNext(); ) {
            Map.Entry<Value, Value> entry = i.next();
            newline(level + 1, out);
            string(key(entry.getKey()), out);
            out.append(keySeparator);
            write(entry.getValue(), level + 1, out);
            out.append(i.hasNext() ? itemSeparator : "");
        }
        if (!entries.isEmpty()) {
            newline(level, out);
        }
        out.append('}');
    }

    private static String key(Value key) {
        return switch (key) {
            case StringValue string -> string.text();
            case NoneValue _ -> "null";
            case BoolValue bool -> bool.value() ? "true" : "false";
            case IntValue number -> number.value().toString();
            case FloatValue number -> real(number.value());
            default ->
                    throw TemplateException.type(
                            "keys must be str, int, float, bool or None, not " + key.typeName());
        };
    }

    private void newline(int level, Text out) {
        if (indent != null) {
            out.append('\n').repeat(indent, level);
        }
    }

    private void string(String text, Text out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !ascii)) {
                continue;
            }
            if (c == 0x7f) {
                continue;
            }
            out.append(text.substring(copied, i)).append(escape(c));
            copied = i + 1;
        }
        out.append(text.substring(copied)).append('"');
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
