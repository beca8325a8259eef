package io.lampejo.template;

/** {@code {% call(parameters) macro(arguments) %} … {% endcall %}}. */
record CallBlock(Call call, MacroBody body, int line) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        frame.print(call.evaluate(frame, new Macro("", body, frame)));
        return Flow.NEXT;
    }
}
