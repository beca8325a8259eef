package io.lampejo.template;

import java.util.List;

/** {@code {% if %} … {% elif %} … {% else %} … {% endif %}}. */
record If(List<Branch> branches, Block otherwise) implements Statement {

    record Branch(Expression condition, Block body, int line) {}

    @Override
    public Flow execute(Frame frame) {
        for (Branch branch : branches) {
            frame.rendering().at(branch.line());
            if (branch.condition().evaluate(frame).isTrue()) {
                return branch.body().execute(frame);
            }
        }
        return otherwise.execute(frame);
    }
}
