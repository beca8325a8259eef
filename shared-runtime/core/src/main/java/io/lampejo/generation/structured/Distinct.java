package io.lampejo.generation.structured;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Some of a few different parts in any order, none of them twice, with commas between. */
final class Distinct extends Node {
    static final int MOST = 64;

    private final List<Node> items;
    private final int min;
    private final int max;

    /**
     * @param items at most {@link #MOST}, none of them recursive, and at least {@code min}
     */
    Distinct(List<Node> items, int min, int max) {
        this.items = List.copyOf(items);
        this.min = min;
        this.max = max;
    }

    @Override
    void expand(Expansion into, int depth, Stack below) {
        if (min == 0) {
            into.follow(below);
        }
        if (max > 0) {
            add(into, 0, depth, below);
        }
    }

    private void add(Expansion into, long used, int depth, Stack below) {
        for (int i = 0; i < items.size(); i++) {
            if ((used >> i & 1) == 0) {
                items.get(i).expand(into, depth, below.push(new Used(this, used | 1L << i), depth));
            }
        }
    }

    @Override
    int need(ToIntFunction<Rule> ofRules) {
        return 0;
    }

    @Override
    boolean mayBeEmpty() {
        return min == 0;
    }

    @Override
    List<Node> parts() {
        return items;
    }

    /** Behind an item. */
    private static final class Used extends Node {
        private final Distinct distinct;
        private final long used;

        Used(Distinct distinct, long used) {
            this.distinct = distinct;
            this.used = used;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            int count = Long.bitCount(used);
            if (count >= distinct.min) {
                into.follow(below);
            }
            if (count < distinct.max && count < distinct.items.size()) {
                Json.COMMA.expand(into, depth, below.push(new Further(distinct, used), depth));
            }
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return 0;
        }

        @Override
        boolean mayBeEmpty() {
            return false;
        }

        @Override
        List<Node> parts() {
            return List.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Used same && distinct == same.distinct && used == same.used;
        }

        @Override
        public int hashCode() {
            return 31 * distinct.hashCode() + Long.hashCode(used);
        }
    }

    /** Behind a comma. */
    private static final class Further extends Node {
        private final Distinct distinct;
        private final long used;

        Further(Distinct distinct, long used) {
            this.distinct = distinct;
            this.used = used;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            distinct.add(into, used, depth, below);
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return 0;
        }

        @Override
        boolean mayBeEmpty() {
            return false;
        }

        @Override
        List<Node> parts() {
            return List.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Further same && distinct == same.distinct && used == same.used;
        }

        @Override
        public int hashCode() {
            return 37 * distinct.hashCode() + Long.hashCode(used);
        }
    }
}
