package io.lampejo.template;

/** {@code {% macro name(parameters) %} … {% endmacro %}}. */
record MacroDefinition(String name, MacroBody body, int line) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        frame.set(name, new Macro(name, body, frame));
        return Flow.NEXT;
    }
}
