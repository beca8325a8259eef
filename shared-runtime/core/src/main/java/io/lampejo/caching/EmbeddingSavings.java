package io.lampejo.caching;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what went through the cache. Thread-safe. */
final class EmbeddingSavings {
    private final LongAdder hits = new LongAdder();
    private final LongAdder staleHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder collapsed = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private final LongAdder tokens = new LongAdder();
    private final LongAdder computingNanos = new LongAdder();

    void hit(KnownItem item) {
        hits.increment();
        saved(item);
    }

    void stale(int items) {
        staleHits.add(items);
    }

    void collapsed(KnownItem item) {
        collapsed.increment();
        saved(item);
    }

    void missed() {
        misses.increment();
    }

    void bypassed(int items) {
        bypassed.add(items);
    }

    Savings sum() {
        return new Savings(
                hits.sum(),
                0,
                staleHits.sum(),
                misses.sum(),
                collapsed.sum(),
                bypassed.sum(),
                tokens.sum(),
                0,
                Duration.ofNanos(computingNanos.sum()));
    }

    private void saved(KnownItem item) {
        tokens.add(item.cost().promptTokens());
        computingNanos.add(item.cost().computing().toNanos());
    }
}
