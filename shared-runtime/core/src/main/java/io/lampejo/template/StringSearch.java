package io.lampejo.template;

import org.jspecify.annotations.Nullable;

/** {@code find}, {@code index} and {@code count}, by code points. */
final class StringSearch {

    private StringSearch() {}

    /**
     * {@code self[start:stop]}; null where start lies after the end, where Python finds nothing.
     */
    static @Nullable String part(StringValue self, @Nullable Value start, @Nullable Value stop) {
        if (start == null && stop == null) {
            return self.text();
        }
        int length = self.length();
        Integer from = Values.indexOrNull(start);
        SliceBounds bounds = SliceBounds.of(from, Values.indexOrNull(stop), 1, length);
        if ((from != null && from > length) || bounds.start() > bounds.stop()) {
            return null;
        }
        String text = self.text();
        return text.substring(
                text.offsetByCodePoints(0, bounds.start()),
                text.offsetByCodePoints(0, bounds.stop()));
    }

    static Value find(StringValue self, String name, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind(name, 1, "sub", "start", "stop");
        String wanted = Values.string(Values.given(bound[0]), name);
        String part = part(self, bound[1], bound[2]);
        int at =
                part == null
                        ? -1
                        : name.startsWith("r") ? part.lastIndexOf(wanted) : part.indexOf(wanted);
        if (at < 0 || part == null) {
            if (name.endsWith("index")) {
                throw TemplateException.value("substring not found");
            }
            return IntValue.of(-1);
        }
        int offset = SliceBounds.of(Values.indexOrNull(bound[1]), null, 1, self.length()).start();
        return IntValue.of(offset + part.codePointCount(0, at));
    }

    static Value count(StringValue self, Arguments arguments) {
        @Nullable Value[] bound = arguments.bind("count", 1, "sub", "start", "stop");
        String wanted = Values.string(Values.given(bound[0]), "count");
        String part = part(self, bound[1], bound[2]);
        if (part == null) {
            return IntValue.ZERO;
        }
        if (wanted.isEmpty()) {
            return IntValue.of(part.codePointCount(0, part.length()) + 1L);
        }
        int count = 0;
        for (int at = part.indexOf(wanted);
                at >= 0;
                at = part.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return IntValue.of(count);
    }
}
