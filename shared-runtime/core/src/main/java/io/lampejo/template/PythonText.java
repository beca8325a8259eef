package io.lampejo.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Values as text: Python's {@code str} and {@code repr}. */
final class PythonText {

    private PythonText() {}

    /** {@code str(value)}. */
    static String str(Value value, Budget budget) {
        return switch (value) {
            case StringValue string -> string.text();
            case Undefined _ -> "";
            default -> {
                Text text = new Text(budget);
                repr(value, text);
                yield text.toString();
            }
        };
    }

    /** {@code repr(value)}, for messages: without limit, so for keys and names only. */
    static String repr(Value value) {
        return repr(value, new Budget(RenderLimits.DEFAULT));
    }

    static String repr(Value value, Budget budget) {
        Text text = new Text(budget);
        repr(value, text);
        return text.toString();
    }

    static String repr(String string) {
        return repr(StringValue.of(string));
    }

    static void repr(Value value, Text out) {
        out.budget().step();
        switch (value) {
            case NoneValue _ -> out.append("None");
            case BoolValue bool -> out.append(bool.value() ? "True" : "False");
            case IntValue number -> out.append(number.value().toString());
            case FloatValue number -> out.append(FloatText.repr(number.value()));
            case StringValue string when string.markup() -> {
                out.append("Markup(");
                StringRepr.write(string.text(), out);
                out.append(")");
            }
            case StringValue string -> StringRepr.write(string.text(), out);
            case ListValue list -> items("[", list.items(), "]", out);
            case TupleValue tuple ->
                    items("(", tuple.items(), tuple.items().size() == 1 ? ",)" : ")", out);
            case DictValue dict -> entries(dict.entries(), out);
            case DictView view -> {
                out.append(view.typeName());
                items("([", Iteration.items(view), "])", out);
            }
            case RangeValue range -> range(range, out);
            case NamespaceValue namespace -> {
                out.append("<Namespace {");
                String separator = "";
                for (Map.Entry<String, Value> entry : namespace.attributes().entrySet()) {
                    out.append(separator);
                    separator = ", ";
                    StringRepr.write(entry.getKey(), out);
                    out.append(": ");
                    repr(entry.getValue(), out);
                }
                out.append("}>");
            }
            case Undefined _ -> out.append("Undefined");
            case LoopValue loop ->
                    out.append("<LoopContext %d/%d>".formatted(loop.index(), loop.length()));
            case Macro macro ->
                    out.append(
                            macro.name().isEmpty()
                                    ? "<Macro anonymous>"
                                    : "<Macro '%s'>".formatted(macro.name()));
            case GeneratorValue _, Builtin _ -> out.append("<" + value.typeName() + ">");
        }
    }

    private static void items(String open, List<Value> items, String close, Text out) {
        out.append(open);
        for (Iterator<Value> i = items.iterator(); i.hasNext(); ) {
            repr(i.next(), out);
            if (i.hasNext()) {
                out.append(", ");
            }
        }
        out.append(close);
    }

    private static void entries(Map<Value, Value> entries, Text out) {
        out.append("{");
        String separator = "";
        for (Map.Entry<Value, Value> entry : entries.entrySet()) {
            out.append(separator);
            separator = ", ";
            repr(entry.getKey(), out);
            out.append(": ");
            repr(entry.getValue(), out);
        }
        out.append("}");
    }

    private static void range(RangeValue range, Text out) {
        out.append("range(%d, %d".formatted(range.start(), range.stop()));
        out.append(range.step() == 1 ? ")" : ", %d)".formatted(range.step()));
    }
}
