package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.NumberLanguage.Edge;
import io.lampejo.generation.structured.automaton.NumberLanguage.Limit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What numbers must be.
 *
 * @param steps of each of which a number must be a multiple
 */
record NumberRules(@Nullable Limit lower, @Nullable Limit upper, List<BigDecimal> steps) {
    static final NumberRules NONE = new NumberRules(null, null, List.of());

    NumberRules {
        steps = List.copyOf(steps);
    }

    NumberRules and(NumberRules other) {
        return new NumberRules(
                tighter(lower, other.lower, 1),
                tighter(upper, other.upper, -1),
                Lists.concat(steps, other.steps));
    }

    private static @Nullable Limit tighter(@Nullable Limit a, @Nullable Limit b, int side) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int order = a.value().compareTo(b.value()) * side;
        if (order == 0) {
            return a.edge() == Edge.EXCLUSIVE ? a : b;
        }
        return order > 0 ? a : b;
    }

    boolean empty() {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.value().compareTo(upper.value());
        return order > 0
                || (order == 0
                        && (lower.edge() == Edge.EXCLUSIVE || upper.edge() == Edge.EXCLUSIVE));
    }

    boolean matches(BigDecimal value) {
        return within(lower, value, 1)
                && within(upper, value, -1)
                && steps.stream().allMatch(step -> value.remainder(step).signum() == 0);
    }

    private static boolean within(@Nullable Limit limit, BigDecimal value, int side) {
        if (limit == null) {
            return true;
        }
        int order = value.compareTo(limit.value()) * side;
        return order > 0 || (order == 0 && limit.edge() == Edge.INCLUSIVE);
    }
}
