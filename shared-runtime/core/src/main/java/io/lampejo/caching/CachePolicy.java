package io.lampejo.caching;

import java.time.Duration;

/**
 * For how long answers are served.
 *
 * @param timeToLive from when an answer was computed
 * @param staleWhileRevalidate beyond that, while a new one is computed in the background
 * @param staleIfError beyond that, where a new one cannot be had
 * @param maxEntryBytes of an encoded answer; a larger one is not kept
 */
public record CachePolicy(
        Duration timeToLive,
        Duration staleWhileRevalidate,
        Duration staleIfError,
        int maxEntryBytes) {
    public CachePolicy {
        if (timeToLive.isNegative()
                || staleWhileRevalidate.isNegative()
                || staleIfError.isNegative()) {
            throw new IllegalArgumentException("durations are not negative");
        }
        if (maxEntryBytes < 1) {
            throw new IllegalArgumentException("an entry has at least one byte");
        }
    }

    /** From when an answer was computed until it is of no use to anyone. */
    public Duration keptFor() {
        return timeToLive.plus(
                staleWhileRevalidate.compareTo(staleIfError) > 0
                        ? staleWhileRevalidate
                        : staleIfError);
    }
}
