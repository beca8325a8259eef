package io.lampejo.call;

import java.time.Duration;
import java.util.Optional;

/** What the cache did for a request, after RFC 9211. */
public sealed interface CacheStatus {

    /** No cache stands in the way of this request. */
    record NotAsked() implements CacheStatus {}

    /** The caller told the cache to stay out. */
    record Bypass() implements CacheStatus {}

    /**
     * All of the answer was kept.
     *
     * @param ttl for how long the first part to expire may still be served
     */
    record Hit(Optional<Duration> ttl) implements CacheStatus {}

    /**
     * At least a part had to be computed.
     *
     * @param hits items that were kept
     * @param items items asked for
     */
    record Miss(int hits, int items, boolean stored) implements CacheStatus {}
}
