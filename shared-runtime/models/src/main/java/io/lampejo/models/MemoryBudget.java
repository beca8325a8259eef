package io.lampejo.models;

import java.time.Duration;

/**
 * How much memory models may hold, and for how long.
 *
 * @param maxBytes that all loaded models may hold together
 * @param idleAfter a model that nobody used for this long may be unloaded
 */
public record MemoryBudget(long maxBytes, Duration idleAfter) {
    public MemoryBudget {
        if (maxBytes < 1 || idleAfter.isNegative() || idleAfter.isZero()) {
            throw new IllegalArgumentException("a memory budget has bytes and a time");
        }
    }
}
