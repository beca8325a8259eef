package io.lampejo.template;

import java.util.ArrayList;
import java.util.List;

/** {@code [a, b]}. */
record ListLiteral(List<Expression> items) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return new ListValue(evaluate(items, frame));
    }

    static List<Value> evaluate(List<Expression> items, Frame frame) {
        frame.rendering().budget().steps(items.size());
        List<Value> values = new ArrayList<>(items.size());
        for (Expression item : items) {
            values.add(item.evaluate(frame));
        }
        return values;
    }
}
