package io.lampejo.generation.structured;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A part again and again, with something between. The turns are counted, not unrolled. */
final class Repeat extends Node {
    private final Node item;
    private final Node separator;
    private final int min;
    private final int max;

    /**
     * @param item never empty
     * @param max {@link Integer#MAX_VALUE} where there is no limit
     */
    Repeat(Node item, Node separator, int min, int max) {
        this.item = item;
        this.separator = separator;
        this.min = min;
        this.max = max;
    }

    @Override
    void expand(Expansion into, int depth, Stack below) {
        if (min == 0) {
            into.follow(below);
        }
        if (max > 0 && item.need() <= depth) {
            item.expand(into, depth, below.push(after(1), depth));
        }
    }

    @Override
    int need(ToIntFunction<Rule> ofRules) {
        return min == 0 ? 0 : Math.max(item.need(ofRules), separator.need(ofRules));
    }

    @Override
    boolean mayBeEmpty() {
        return min == 0;
    }

    @Override
    List<Node> parts() {
        return List.of(item, separator);
    }

    private After after(int turns) {
        return new After(this, max == Integer.MAX_VALUE ? Math.min(turns, min) : turns);
    }

    /** Behind so many turns. */
    private static final class After extends Node {
        private final Repeat repeat;
        private final int turns;

        After(Repeat repeat, int turns) {
            this.repeat = repeat;
            this.turns = turns;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            if (turns >= repeat.min) {
                into.follow(below);
            }
            if (turns < repeat.max && repeat.item.need() <= depth) {
                Stack next = below.push(repeat.after(turns + 1), depth).push(repeat.item, depth);
                next.push(repeat.separator, depth).expand(into);
            }
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return repeat.need(ofRules);
        }

        @Override
        boolean mayBeEmpty() {
            return turns >= repeat.min;
        }

        @Override
        List<Node> parts() {
            return List.of(repeat);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof After after && repeat == after.repeat && turns == after.turns;
        }

        @Override
        public int hashCode() {
            return 31 * repeat.hashCode() + turns;
        }
    }
}
