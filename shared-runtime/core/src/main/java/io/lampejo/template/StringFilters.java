package io.lampejo.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that make text of their input. */
final class StringFilters {

    private StringFilters() {}

    /** The input as a string; markup stays markup. */
    private static StringValue soft(Value input, Rendering rendering) {
        return input instanceof StringValue string
                ? string
                : StringValue.of(PythonText.str(input, rendering.budget()));
    }

    private static Value method(
            String name, Value input, Arguments arguments, Rendering rendering) {
        return StringMethods.call(soft(input, rendering), name, arguments, rendering);
    }

    static Value capitalize(Value input, Arguments arguments, Rendering rendering) {
        return method("capitalize", input, arguments, rendering);
    }

    static Value lower(Value input, Arguments arguments, Rendering rendering) {
        return method("lower", input, arguments, rendering);
    }

    static Value upper(Value input, Arguments arguments, Rendering rendering) {
        return method("upper", input, arguments, rendering);
    }

    static Value string(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("string", 0);
        return soft(input, rendering);
    }

    static Value trim(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("trim", 0, "chars");
        return StringMethods.call(soft(input, rendering), "strip", arguments, rendering);
    }

    static Value center(Value input, Arguments arguments, Rendering rendering) {
        Value width = Values.or(arguments.bind("center", 0, "width")[0], IntValue.of(80));
        return method(
                "center", input, new Arguments(List.of(width), java.util.Map.of()), rendering);
    }

    static Value format(Value input, Arguments arguments, Rendering rendering) {
        if (!arguments.positional().isEmpty() && !arguments.named().isEmpty()) {
            throw TemplateException.runtime(
                    "can't handle positional and keyword arguments at the same time");
        }
        Value values;
        if (arguments.named().isEmpty()) {
            values = new TupleValue(arguments.positional());
        } else {
            DictValue.Builder named = new DictValue.Builder(rendering.budget());
            arguments.named().forEach((name, value) -> named.put(StringValue.of(name), value));
            values = named.build();
        }
        return PercentFormat.format(soft(input, rendering), values, rendering);
    }

    static Value escape(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("escape", 0);
        return StringValue.markup(rendering.text(Html.escape(soft(input, rendering))).text());
    }

    static Value forceEscape(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("forceescape", 0);
        return StringValue.markup(
                rendering.text(Html.escape(soft(input, rendering).text())).text());
    }

    static Value safe(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("safe", 0);
        return StringValue.markup(soft(input, rendering).text());
    }

    static Value replace(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("replace", 2, "old", "new", "count");
        Value count = Values.or(bound[2], NoneValue.NONE);
        Budget budget = rendering.budget();
        return StringValue.of(
                StringMethods.replace(
                        PythonText.str(input, budget),
                        PythonText.str(Values.given(bound[0]), budget),
                        PythonText.str(Values.given(bound[1]), budget),
                        count == NoneValue.NONE ? -1 : Numbers.index(count, "count"),
                        budget));
    }

    /** Upper case after whitespace, hyphens and opening brackets, lower case elsewhere. */
    static Value title(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("title", 0);
        StringValue string = soft(input, rendering);
        StringBuilder out = new StringBuilder();
        int from = 0;
        String text = string.text();
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || startsWord(text.charAt(i))) {
                out.append(titled(text.substring(from, i)));
                out.append(i < text.length() ? text.substring(i, i + 1) : "");
                from = i + 1;
            }
        }
        return StringValue.of(rendering.text(out.toString()).text());
    }

    private static boolean startsWord(char c) {
        return "-({[<".indexOf(c) >= 0 || PythonSpace.isSpace(c);
    }

    private static String titled(String word) {
        if (word.isEmpty()) {
            return "";
        }
        int first = Character.charCount(word.codePointAt(0));
        return Case.upper(word.substring(0, first)) + Case.lower(word.substring(first));
    }

    static Value indent(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound = arguments.bind("indent", 0, "width", "first", "blank");
        if (!(input instanceof StringValue string)) {
            throw switch (input) {
                case Undefined undefined -> undefined.failure();
                case ListValue _ -> Undefined.attribute(input, "splitlines").failure();
                default ->
                        TemplateException.type(
                                "unsupported operand type(s) for +=: '%s' and 'str'"
                                        .formatted(input.typeName()));
            };
        }
        Value width = Values.or(bound[0], IntValue.of(4));
        String indent = width instanceof StringValue text ? text.text() : spaces(width);
        boolean first = Values.or(bound[1], BoolValue.FALSE).isTrue();
        boolean blank = Values.or(bound[2], BoolValue.FALSE).isTrue();
        Text out = new Text(rendering.budget());
        boolean atStart = true;
        for (String line : StringSplitting.lines(string.text() + "\n", false)) {
            out.append(atStart ? "" : "\n");
            boolean indented = atStart ? first : blank || !line.isEmpty();
            out.append(indented ? indent : "").append(line);
            atStart = false;
        }
        return string.with(out.toString());
    }

    static Value wordCount(Value input, Arguments arguments, Rendering rendering) {
        arguments.bind("wordcount", 0);
        StringValue string = soft(input, rendering);
        rendering.budget().characters(string.text().length());
        int words = 0;
        boolean inWord = false;
        for (int c : string.text().codePoints().toArray()) {
            boolean wordCharacter = c == '_' || Character.isLetterOrDigit(c);
            words += wordCharacter && !inWord ? 1 : 0;
            inWord = wordCharacter;
        }
        return IntValue.of(words);
    }

    static Value truncate(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound =
                arguments.bind("truncate", 0, "length", "killwords", "end", "leeway");
        int length = Numbers.index(Values.or(bound[0], IntValue.of(255)), "length");
        StringValue end =
                StringValue.of(
                        Values.string(Values.or(bound[2], StringValue.of("...")), "truncate"));
        Value leeway = Values.or(bound[3], NoneValue.NONE);
        int tolerated = leeway == NoneValue.NONE ? 5 : Numbers.index(leeway, "leeway");
        if (length < end.length() || tolerated < 0) {
            throw TemplateException.value(
                    "expected length >= %d, got %d".formatted(end.length(), length));
        }
        if (Iteration.length(input, rendering.budget()) <= length + tolerated) {
            return input;
        }
        if (!(input instanceof StringValue string)) {
            throw TemplateException.type("can only truncate str, not " + input.typeName());
        }
        String text = string.text();
        String kept = text.substring(0, text.offsetByCodePoints(0, length - end.length()));
        int space = kept.lastIndexOf(' ');
        boolean killWords = Values.or(bound[1], BoolValue.FALSE).isTrue();
        return string.with((killWords || space < 0 ? kept : kept.substring(0, space)) + end.text());
    }

    static Value toJson(Value input, Arguments arguments, Rendering rendering) {
        @Nullable Value[] bound =
                arguments.bind("tojson", 0, "ensure_ascii", "indent", "separators", "sort_keys");
        String indent = indent(Values.or(bound[1], NoneValue.NONE));
        Value separators = Values.or(bound[2], NoneValue.NONE);
        String item = indent == null ? ", " : ",";
        String key = ": ";
        if (separators != NoneValue.NONE) {
            List<Value> pair = Iteration.toList(separators, rendering.budget());
            if (pair.size() != 2) {
                throw TemplateException.value("separators are a pair of strings");
            }
            item = Values.string(pair.getFirst(), "separators");
            key = Values.string(pair.getLast(), "separators");
        }
        JsonText json =
                new JsonText(
                        Values.or(bound[0], BoolValue.FALSE).isTrue(),
                        indent,
                        item,
                        key,
                        Values.or(bound[3], BoolValue.FALSE).isTrue());
        return StringValue.of(json.write(input, rendering.budget()));
    }

    private static @Nullable String indent(Value indent) {
        return switch (indent) {
            case NoneValue _ -> null;
            case StringValue string -> string.text();
            default -> spaces(indent);
        };
    }

    private static String spaces(Value width) {
        int count = Math.max(0, Numbers.index(width, "width"));
        if (count > FormatSpec.MAX_SIZE) {
            throw TemplateException.limit("an indentation of %d spaces".formatted(count));
        }
        return " ".repeat(count);
    }
}
