package io.lampejo.caching;

import io.lampejo.caching.store.Cost;
import io.lampejo.call.CacheStatus;
import io.lampejo.generation.Usage;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the cache spared the models. Thread-safe. */
final class GenerationTally {
    private final LongAdder hits = new LongAdder();
    private final LongAdder semanticHits = new LongAdder();
    private final LongAdder staleHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder collapsed = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private final LongAdder promptTokens = new LongAdder();
    private final LongAdder completionTokens = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void hit(CacheStatus.Match match, Cost cost) {
        hits.increment();
        switch (match) {
            case EXACT -> {}
            case SEMANTIC -> semanticHits.increment();
            case REVALIDATING, STALE -> staleHits.increment();
        }
        promptTokens.add(cost.promptTokens());
        completionTokens.add(cost.completionTokens());
        nanos.add(cost.computing().toNanos());
    }

    void miss() {
        misses.increment();
    }

    void collapsed() {
        collapsed.increment();
    }

    void bypassed() {
        bypassed.increment();
    }

    /** Tokens of an answer that another request was computed for. They waited for it as well. */
    void shared(Usage usage) {
        promptTokens.add(usage.prompt());
        completionTokens.add(usage.completion());
    }

    Savings savings() {
        return new Savings(
                hits.sum(),
                semanticHits.sum(),
                staleHits.sum(),
                misses.sum(),
                collapsed.sum(),
                bypassed.sum(),
                promptTokens.sum(),
                completionTokens.sum(),
                Duration.ofNanos(nanos.sum()));
    }
}
