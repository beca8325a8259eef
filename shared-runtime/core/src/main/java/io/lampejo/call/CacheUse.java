package io.lampejo.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What a caller allows caches to do: the request directives of RFC 9111 that Lampejo honours.
 *
 * @param store an answer may be kept
 * @param read a kept answer may be served
 * @param maxAge oldest answer that may be served
 * @param onlyIfCached a kept answer or none at all
 */
public record CacheUse(
        boolean store, boolean read, Optional<Duration> maxAge, boolean onlyIfCached) {

    public static final CacheUse DEFAULT = new CacheUse(true, true, Optional.empty(), false);
}
