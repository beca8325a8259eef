package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of Python's {@code str}; those of markup return markup. */
final class StringMethods {
    static final Set<String> NAMES =
            Set.of(
                    "capitalize",
                    "casefold",
                    "center",
                    "count",
                    "encode",
                    "endswith",
                    "expandtabs",
                    "find",
                    "format",
                    "format_map",
                    "index",
                    "isalnum",
                    "isalpha",
                    "isascii",
                    "isdecimal",
                    "isdigit",
                    "isidentifier",
                    "islower",
                    "isnumeric",
                    "isprintable",
                    "isspace",
                    "istitle",
                    "isupper",
                    "join",
                    "ljust",
                    "lower",
                    "lstrip",
                    "maketrans",
                    "partition",
                    "removeprefix",
                    "removesuffix",
                    "replace",
                    "rfind",
                    "rindex",
                    "rjust",
                    "rpartition",
                    "rsplit",
                    "rstrip",
                    "split",
                    "splitlines",
                    "startswith",
                    "strip",
                    "swapcase",
                    "title",
                    "translate",
                    "upper",
                    "zfill");

    private StringMethods() {}

    static Value call(StringValue self, String name, Arguments arguments, Rendering rendering) {
        String text = self.text();
        rendering.budget().characters(text.length());
        return switch (name) {
            case "upper" -> none(name, arguments, self.with(Case.upper(text)));
            case "lower" -> none(name, arguments, self.with(Case.lower(text)));
            case "casefold" ->
                    none(name, arguments, self.with(Case.lower(Case.lower(Case.upper(text)))));
            case "title" -> none(name, arguments, self.with(Case.title(text)));
            case "capitalize" -> none(name, arguments, self.with(Case.capitalize(text)));
            case "swapcase" -> none(name, arguments, self.with(Case.swap(text)));
            case "strip", "lstrip", "rstrip" -> strip(self, name, arguments);
            case "split", "rsplit" -> StringSplitting.split(self, name, arguments);
            case "splitlines" -> StringSplitting.splitLines(self, arguments);
            case "partition", "rpartition" -> StringSplitting.partition(self, name, arguments);
            case "startswith", "endswith" -> BoolValue.of(hasEdge(self, name, arguments));
            case "removeprefix" -> {
                String prefix = one(name, arguments);
                yield self.with(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
            }
            case "removesuffix" -> {
                String suffix = one(name, arguments);
                yield self.with(
                        text.endsWith(suffix)
                                ? text.substring(0, text.length() - suffix.length())
                                : text);
            }
            case "replace" -> replace(self, arguments, rendering);
            case "join" -> join(self, arguments, rendering);
            case "find", "rfind", "index", "rindex" ->
                    StringSearch.find(self, name, arguments, rendering);
            case "count" -> StringSearch.count(self, arguments);
            case "format" -> BraceFormat.format(self, arguments, rendering);
            case "center", "ljust", "rjust", "zfill" -> pad(self, name, arguments, rendering);
            case "isalnum",
                    "isalpha",
                    "isascii",
                    "isdecimal",
                    "isdigit",
                    "isidentifier",
                    "islower",
                    "isnumeric",
                    "isprintable",
                    "isspace",
                    "istitle",
                    "isupper" ->
                    none(name, arguments, BoolValue.of(CharacterTests.test(name, text)));
            default -> throw TemplateException.unsupported("str." + name);
        };
    }

    private static Value none(String name, Arguments arguments, Value result) {
        arguments.bind(name, 0);
        return result;
    }

    private static String one(String name, Arguments arguments) {
        return Values.string(Values.given(arguments.bind(name, 1, "argument")[0]), name);
    }

    private static Value strip(StringValue self, String name, Arguments arguments) {
        Value chars = Values.or(arguments.bind(name, 0, "chars")[0], NoneValue.NONE);
        String set = chars == NoneValue.NONE ? null : Values.string(chars, name);
        return self.with(strip(self.text(), set, !name.equals("rstrip"), !name.equals("lstrip")));
    }

    /**
     * @param set of code points to take away; null for whitespace
     */
    static String strip(String text, @Nullable String set, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && isIn(set, text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && from < to && isIn(set, text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isIn(@Nullable String set, int codePoint) {
        return set == null ? PythonSpace.isSpace(codePoint) : set.indexOf(codePoint) >= 0;
    }

    private static boolean hasEdge(StringValue self, String name, Arguments arguments) {
        @Nullable Value[] bound = arguments.bind(name, 1, "prefix", "start", "stop");
        Value edge = Values.given(bound[0]);
        String text = StringSearch.part(self, bound[1], bound[2]);
        if (text == null) {
            return false;
        }
        List<Value> edges = edge instanceof TupleValue tuple ? tuple.items() : List.of(edge);
        boolean found = false;
        for (Value one : edges) {
            if (!(one instanceof StringValue candidate)) {
                throw TemplateException.type(
                        "%s first arg must be str or a tuple of str, not %s"
                                .formatted(name, one.typeName()));
            }
            found |=
                    name.equals("startswith")
                            ? text.startsWith(candidate.text())
                            : text.endsWith(candidate.text());
        }
        return found;
    }

    private static Value replace(StringValue self, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("replace", 2, "old", "new", "count");
        Value replacement = Values.given(bound[1]);
        String by =
                self.markup() && replacement instanceof StringValue string
                        ? Html.escape(string)
                        : Values.string(replacement, "replace");
        int count = bound[2] == null ? -1 : Numbers.index(bound[2], "count");
        String old = Values.string(Values.given(bound[0]), "replace");
        return self.with(replace(self.text(), old, by, count, rendering.budget()));
    }

    /**
     * @param count of replacements at most; all where negative
     */
    static String replace(String text, String old, String by, int count, Budget budget) {
        budget.text(text);
        Text out = new Text(budget);
        int copied = 0;
        int left = count;
        if (old.isEmpty()) {
            for (int i = 0; i < text.length() && left != 0; left--) {
                int c = text.codePointAt(i);
                out.append(by).appendCodePoint(c);
                i += Character.charCount(c);
                copied = i;
            }
            return out.append(copied == text.length() && left != 0 ? by : text.substring(copied))
                    .toString();
        }
        for (int at = text.indexOf(old);
                at >= 0 && left != 0;
                at = text.indexOf(old, copied), left--) {
            out.append(text.substring(copied, at)).append(by);
            copied = at + old.length();
        }
        return copied == 0 ? text : out.append(text.substring(copied)).toString();
    }

    private static Value join(StringValue self, Arguments arguments, Rendering rendering) {
        Value items = Values.given(arguments.bind("join", 1, "iterable")[0]);
        if (!Iteration.isIterable(items)) {
            throw TemplateException.type("can only join an iterable");
        }
        List<String> parts = new ArrayList<>();
        Iterator<Value> each = Iteration.of(items, rendering.budget());
        for (int i = 0; each.hasNext(); i++) {
            Value item = each.next();
            if (self.markup()) {
                parts.add(
                        item instanceof StringValue string
                                ? Html.escape(string)
                                : Html.escape(PythonText.str(item, rendering.budget())));
            } else if (item instanceof StringValue string) {
                parts.add(string.text());
            } else {
                throw TemplateException.type(
                        "sequence item %d: expected str instance, %s found"
                                .formatted(i, item.typeName()));
            }
        }
        return self.with(join(self.text(), parts, rendering.budget()));
    }

    static String join(String separator, List<String> parts, Budget budget) {
        Text out = new Text(budget);
        for (Iterator<String> i = parts.iterator(); i.hasNext(); ) {
            out.append(i.next()).append(i.hasNext() ? separator : "");
        }
        return out.toString();
    }

    private static Value pad(
            StringValue self, String name, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound =
                name.equals("zfill")
                        ? arguments.bind(name, 1, "width")
                        : arguments.bind(name, 1, "width", "fillchar");
        int width = Numbers.index(Values.given(bound[0]), "width");
        rendering.budget().characters(Math.max(0, width));
        Value fill =
                bound.length > 1 ? Values.or(bound[1], StringValue.of(" ")) : StringValue.of("0");
        if (!(fill instanceof StringValue filler) || filler.length() != 1) {
            throw TemplateException.type("The fill character must be exactly one character long");
        }
        return self.with(padded(self, name, width, filler.text()));
    }

    private static String padded(StringValue self, String name, int width, String fill) {
        String text = self.text();
        int missing = width - self.length();
        if (missing <= 0) {
            return text;
        }
        return switch (name) {
            case "ljust" -> text + fill.repeat(missing);
            case "rjust" -> fill.repeat(missing) + text;
            case "center" -> {
                int left = missing / 2 + (missing & width & 1);
                yield fill.repeat(left) + text + fill.repeat(missing - left);
            }
            default -> {
                int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
                yield text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
            }
        };
    }
}
