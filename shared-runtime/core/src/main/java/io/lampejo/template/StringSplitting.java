package io.lampejo.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code split}, {@code splitlines} and {@code partition}. */
final class StringSplitting {

    private StringSplitting() {}

    static Value split(StringValue self, String name, Arguments arguments) {
        @Nullable Value[] bound = arguments.bind(name, 0, "sep", "maxsplit");
        Value separator = Values.or(bound[0], NoneValue.NONE);
        int most = bound[1] == null ? -1 : Numbers.index(bound[1], "maxsplit");
        most = most < 0 ? Integer.MAX_VALUE : most;
        boolean fromRight = name.equals("rsplit");
        List<String> parts;
        if (separator == NoneValue.NONE) {
            parts = fromRight ? wordsFromRight(self.text(), most) : words(self.text(), most);
        } else {
            String text = Values.string(separator, name);
            if (text.isEmpty()) {
                throw TemplateException.value("empty separator");
            }
            parts = fromRight ? fromRight(self.text(), text, most) : split(self.text(), text, most);
        }
        return strings(self, parts);
    }

    private static Value strings(StringValue self, List<String> parts) {
        List<Value> values = new ArrayList<>(parts.size());
        parts.forEach(part -> values.add(self.with(part)));
        return new ListValue(values);
    }

    private static List<String> split(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator);
                at >= 0 && parts.size() < most;
                at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> fromRight(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        int to = text.length();
        for (int at = last(text, separator, to);
                at >= 0 && parts.size() < most;
                at = last(text, separator, to)) {
            parts.add(text.substring(at + separator.length(), to));
            to = at;
        }
        parts.add(text.substring(0, to));
        Collections.reverse(parts);
        return parts;
    }

    private static int last(String text, String separator, int to) {
        return to < separator.length() ? -1 : text.lastIndexOf(separator, to - separator.length());
    }

    private static List<String> words(String text, int most) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && PythonSpace.isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return parts;
            }
            if (parts.size() == most) {
                parts.add(text.substring(at));
                return parts;
            }
            int from = at;
            while (at < text.length() && !PythonSpace.isSpace(text.charAt(at))) {
                at++;
            }
            parts.add(text.substring(from, at));
        }
    }

    private static List<String> wordsFromRight(String text, int most) {
        List<String> parts = new ArrayList<>();
        int at = text.length();
        while (true) {
            while (at > 0 && PythonSpace.isSpace(text.charAt(at - 1))) {
                at--;
            }
            if (at == 0) {
                break;
            }
            if (parts.size() == most) {
                parts.add(text.substring(0, at));
                break;
            }
            int to = at;
            while (at > 0 && !PythonSpace.isSpace(text.charAt(at - 1))) {
                at--;
            }
            parts.add(text.substring(at, to));
        }
        Collections.reverse(parts);
        return parts;
    }

    static Value splitLines(StringValue self, Arguments arguments) {
        Value keep = Values.or(arguments.bind("splitlines", 0, "keepends")[0], BoolValue.FALSE);
        return strings(self, lines(self.text(), keep.isTrue()));
    }

    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PythonSpace.endsLine(c)) {
                int end = i;
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                lines.add(text.substring(from, keepEnds ? i + 1 : end));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    static Value partition(StringValue self, String name, Arguments arguments) {
        String separator = Values.string(Values.given(arguments.bind(name, 1, "sep")[0]), name);
        if (separator.isEmpty()) {
            throw TemplateException.value("empty separator");
        }
        String text = self.text();
        boolean fromRight = name.equals("rpartition");
        int at = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return fromRight
                    ? TupleValue.of(self.with(""), self.with(""), self)
                    : TupleValue.of(self, self.with(""), self.with(""));
        }
        return TupleValue.of(
                self.with(text.substring(0, at)),
                self.with(separator),
                self.with(text.substring(at + separator.length())));
    }
}
