package io.lampejo.functions.caching;

import java.time.Duration;

/**
 * How the cache is warmed up.
 *
 * @param concurrency lines that are computed at a time
 * @param maxLineBytes of a line; with the concurrency it bounds what is held of a file
 * @param lineBudget how long a line may take, waiting for an overloaded server included
 * @param reported lines whose failure is told; further ones are counted
 */
record WarmUpPolicy(int concurrency, int maxLineBytes, Duration lineBudget, int reported) {

    /** 16 lines at a time, of 1 MiB, within ten minutes each; 100 failures. */
    static final WarmUpPolicy DEFAULT = new WarmUpPolicy(16, 1 << 20, Duration.ofMinutes(10), 100);

    WarmUpPolicy {
        if (concurrency < 1 || maxLineBytes < 1 || reported < 0 || !lineBudget.isPositive()) {
            throw new IllegalArgumentException("a warm-up computes lines");
        }
    }
}
