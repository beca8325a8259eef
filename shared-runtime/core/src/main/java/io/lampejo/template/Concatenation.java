package io.lampejo.template;

import java.util.List;

/** {@code a ~ b}: both as text. */
record Concatenation(List<Expression> parts) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        Budget budget = frame.rendering().budget();
        Text text = new Text(budget);
        for (Value part : ListLiteral.evaluate(parts, frame)) {
            text.append(PythonText.str(part, budget));
        }
        return StringValue.of(text.toString());
    }
}
