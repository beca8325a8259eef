package io.lampejo.generation.structured;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What arrays must be.
 *
 * @param clauses one of each schema that speaks of items
 * @param max {@link Integer#MAX_VALUE} where there is no limit
 */
record ArrayRules(List<Clause> clauses, int min, int max, Items items) {
    static final ArrayRules NONE =
            new ArrayRules(List.of(), 0, Integer.MAX_VALUE, Items.MAY_REPEAT);

    enum Items {
        MAY_REPEAT,
        UNIQUE
    }

    /**
     * @param first schemas of the first items
     * @param rest schema of the items behind them, null where nothing is said of them
     */
    record Clause(List<Location> first, @Nullable Location rest) {
        Clause {
            first = List.copyOf(first);
        }

        @Nullable Location at(int index) {
            return index < first.size() ? first.get(index) : rest;
        }
    }

    ArrayRules {
        clauses = List.copyOf(clauses);
    }

    ArrayRules and(ArrayRules other) {
        int least = Math.max(min, other.min);
        int most = Math.min(max, other.max);
        return new ArrayRules(
                Lists.concat(clauses, other.clauses),
                least,
                most,
                items == Items.UNIQUE ? items : other.items);
    }

    /** Items that have schemas of their own. */
    int firstItems() {
        return clauses.stream().mapToInt(clause -> clause.first().size()).max().orElse(0);
    }

    /** All schemas of an item. */
    List<Location> at(int index) {
        return clauses.stream().flatMap(clause -> Stream.ofNullable(clause.at(index))).toList();
    }
}
