package io.lampejo.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What a caller allows caches to do: the request directives of RFC 9111 that Lampejo honours, and
 * what it knows beyond them.
 *
 * @param store an answer may be kept
 * @param read a kept answer may be served
 * @param maxAge oldest answer that may be served
 * @param onlyIfCached a kept answer or none at all
 * @param wishes what only Lampejo's cache knows
 */
public record CacheUse(
        boolean store,
        boolean read,
        Optional<Duration> maxAge,
        boolean onlyIfCached,
        CacheWishes wishes) {

    public static final CacheUse DEFAULT = new CacheUse(true, true, Optional.empty(), false);

    public CacheUse(boolean store, boolean read, Optional<Duration> maxAge, boolean onlyIfCached) {
        this(store, read, maxAge, onlyIfCached, CacheWishes.NONE);
    }
}
