package io.lampejo.caching.store;

import java.time.Duration;

/**
 * When a server is not asked any more, and for how long.
 *
 * @param failures in a row after which it is not asked
 * @param firstPause before it is tried again; doubled after each trial in vain
 * @param longestPause that doubling leads to
 */
public record CircuitPolicy(int failures, Duration firstPause, Duration longestPause) {
    public static final CircuitPolicy DEFAULT =
            new CircuitPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));

    public CircuitPolicy {
        if (failures < 1) {
            throw new IllegalArgumentException("a server is asked at least once");
        }
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("pauses grow");
        }
    }
}
