package io.lampejo.benchmarks.paraphrases;

import io.lampejo.caching.semantic.Outcome;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * A kind of cache in one setting.
 *
 * @param name of the kind
 * @param setting its threshold, or its error bound
 * @param empty makes one with nothing in it
 */
record Contestant(String name, double setting, Supplier<Cache> empty) {

    /** Asks a new cache the whole order; what it does not serve is computed and kept. */
    Replay replay(Order order) {
        var cache = empty.get();
        var decisions = new ArrayList<Decision>();
        for (int sample : order.samples()) {
            var decision = cache.ask(sample);
            if (isNew(decision)) {
                cache.keep(sample);
            }
            decisions.add(decision);
        }
        return new Replay(this, order, decisions);
    }

    /** Whether an answer was computed that the cache does not have. */
    private static boolean isNew(Decision decision) {
        return switch (decision) {
            case Decision.Served _ -> false;
            case Decision.Unknown(), Decision.Refused _ -> true;
            case Decision.Explored(int _, var outcome) -> outcome == Outcome.DIFFERENT;
        };
    }
}
