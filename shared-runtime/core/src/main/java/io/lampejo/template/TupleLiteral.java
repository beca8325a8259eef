package io.lampejo.template;

import java.util.List;

/** {@code (a, b)}. */
record TupleLiteral(List<Expression> items) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        return new TupleValue(ListLiteral.evaluate(items, frame));
    }
}
