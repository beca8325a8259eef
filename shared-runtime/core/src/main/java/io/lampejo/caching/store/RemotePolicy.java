package io.lampejo.caching.store;

import java.time.Duration;

/**
 * What a shared store may cost those who do not depend on it.
 *
 * @param budget of a lookup; an answer after that is a miss
 * @param maxPendingBytes of entries on their way to the store; more are dropped
 * @param maxPendingEntries likewise, counted
 * @param longestLife of any entry: for how long what forbids entries is remembered
 * @param circuit when a server is not asked any more
 */
public record RemotePolicy(
        Duration budget,
        long maxPendingBytes,
        int maxPendingEntries,
        Duration longestLife,
        CircuitPolicy circuit) {
    public RemotePolicy {
        if (!budget.isPositive()) {
            throw new IllegalArgumentException("a lookup takes time");
        }
        if (maxPendingBytes < 0 || maxPendingEntries < 0) {
            throw new IllegalArgumentException("what is pending is not negative");
        }
        if (longestLife.isNegative()) {
            throw new IllegalArgumentException("a life is not negative");
        }
    }
}
