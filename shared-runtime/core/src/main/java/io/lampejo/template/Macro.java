package io.lampejo.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro, or the body of a {@code call} block, with the frame it was defined in. */
record Macro(String name, MacroBody body, Frame definedIn) implements Callable {

    @Override
    public Value call(Arguments arguments, Rendering rendering) {
        List<Value> positional = arguments.positional();
        Map<String, Value> named = new LinkedHashMap<>(arguments.named());
        List<MacroBody.Parameter> parameters = body.parameters();
        Frame frame = definedIn.capture(body.region());
        boolean callerGiven = false;
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i).name();
            boolean byPosition = i < positional.size();
            Value argument = byPosition ? positional.get(i) : named.remove(parameter);
            callerGiven |=
                    parameter.equals("caller")
                            && (!byPosition || positional.size() >= parameters.size());
            if (argument != null) {
                frame.set(parameter, argument);
            }
        }
        if (body.usesCaller() && !callerGiven) {
            Value caller = named.remove("caller");
            frame.set(
                    "caller",
                    caller != null && caller != NoneValue.NONE
                            ? caller
                            : Undefined.because("No caller defined"));
        }
        surplus(frame, positional, named, rendering);
        rendering.budget().enter();
        Value text = StringValue.of(run(frame, positional.size(), arguments));
        rendering.budget().leave();
        return text;
    }

    /** What no parameter takes goes into {@code varargs} and {@code kwargs}, or is an error. */
    private void surplus(
            Frame frame, List<Value> positional, Map<String, Value> named, Rendering rendering) {
        int expected = body.parameters().size();
        if (body.usesKeywords()) {
            DictValue.Builder keywords = new DictValue.Builder(rendering.budget());
            named.forEach((key, value) -> keywords.put(StringValue.of(key), value));
            frame.set("kwargs", keywords.build());
        } else if (!named.isEmpty()) {
            throw TemplateException.type(
                    "macro '%s' takes no keyword argument '%s'"
                            .formatted(name, named.keySet().iterator().next()));
        }
        if (body.usesVarargs()) {
            frame.set(
                    "varargs",
                    new TupleValue(
                            positional.size() <= expected
                                    ? List.of()
                                    : new ArrayList<>(
                                            positional.subList(expected, positional.size()))));
        } else if (positional.size() > expected) {
            throw TemplateException.type(
                    "macro '%s' takes not more than %d argument(s)".formatted(name, expected));
        }
    }

    private String run(Frame frame, int given, Arguments arguments) {
        List<MacroBody.Parameter> parameters = body.parameters();
        for (int i = given; i < parameters.size(); i++) {
            MacroBody.Parameter parameter = parameters.get(i);
            if (!arguments.named().containsKey(parameter.name())) {
                frame.set(parameter.name(), parameter.defaultIn(frame));
            }
        }
        body.block().execute(frame);
        return frame.out().toString();
    }

    /** Null where a macro has no such attribute. */
    @Nullable Value attribute(String attribute) {
        return switch (attribute) {
            case "name" -> name.isEmpty() ? NoneValue.NONE : StringValue.of(name);
            case "arguments" ->
                    new TupleValue(
                            body.parameters().stream()
                                    .<Value>map(p -> StringValue.of(p.name()))
                                    .toList());
            case "caller" -> BoolValue.of(body.usesCaller());
            case "catch_kwargs" -> BoolValue.of(body.usesKeywords());
            case "catch_varargs" -> BoolValue.of(body.usesVarargs());
            default -> null;
        };
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
