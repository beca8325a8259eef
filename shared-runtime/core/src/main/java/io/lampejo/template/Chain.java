package io.lampejo.template;

import java.util.List;

/** {@code first < a <= b}: comparisons that must all hold. */
record Chain(Expression first, List<Link> links) implements Expression {

    record Link(ComparisonOperator operator, Expression right) {}

    @Override
    public Value evaluate(Frame frame) {
        Budget budget = frame.rendering().budget();
        Value left = first.evaluate(frame);
        for (Link link : links) {
            budget.step();
            Value right = link.right().evaluate(frame);
            if (!link.operator().holds(left, right, budget)) {
                return BoolValue.FALSE;
            }
            left = right;
        }
        return BoolValue.TRUE;
    }
}
