package io.lampejo.template;

import java.util.List;

/** {@code {% with target = expression %} … {% endwith %}}. */
record With(List<Binding> bindings, Block body, Region region, int line) implements Statement {

    /** The expression is evaluated outside the block. */
    record Binding(Target target, Expression expression) {}

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        Frame inner = frame.enter(region);
        for (Binding binding : bindings) {
            binding.target().assign(binding.expression().evaluate(frame), inner);
        }
        return body.execute(inner);
    }
}
