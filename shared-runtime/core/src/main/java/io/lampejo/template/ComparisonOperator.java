package io.lampejo.template;

/** An operator that compares two values; several in a row form a chain, as in Python. */
enum ComparisonOperator {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    boolean holds(Value left, Value right, Budget budget) {
        return switch (this) {
            case EQ -> Comparison.equal(left, right, budget);
            case NE -> !Comparison.equal(left, right, budget);
            case IN -> Comparison.contains(right, left, budget);
            case NOT_IN -> !Comparison.contains(right, left, budget);
            case LT, LE, GT, GE -> isOrdered(left, right, budget);
        };
    }

    private boolean isOrdered(Value left, Value right, Budget budget) {
        boolean ordered = !Numbers.isNaN(left) && !Numbers.isNaN(right);
        int order = ordered ? Comparison.compare(left, right, symbol, budget) : 0;
        return ordered
                && switch (this) {
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    default -> order >= 0;
                };
    }
}
