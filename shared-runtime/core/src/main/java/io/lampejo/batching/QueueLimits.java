package io.lampejo.batching;

import java.time.Duration;

/**
 * How much may wait in front of an engine.
 *
 * @param maxRequests requests that wait or run
 * @param maxTokens their tokens, as estimated on arrival: bounds memory
 * @param maxDelay longest time a small request may be expected to wait
 */
public record QueueLimits(int maxRequests, long maxTokens, Duration maxDelay) {
    public QueueLimits {
        if (maxRequests < 1 || maxTokens < 1 || !maxDelay.isPositive()) {
            throw new IllegalArgumentException("queue limits are positive");
        }
    }
}
