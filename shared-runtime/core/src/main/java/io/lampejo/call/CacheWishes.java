package io.lampejo.call;

import java.util.Set;

/**
 * What a caller wants of the cache beyond HTTP's own directives: the request headers {@code
 * Lampejo-Cache: semantic | no-semantic, sampled} and {@code Lampejo-Cache-Tags: one, two}.
 *
 * @param semantic whether the answer to an equivalent question may be served
 * @param sampled whether an answer that was drawn at random may be kept and served
 * @param tags names under which the answer can be invalidated
 */
public record CacheWishes(Semantic semantic, Sampled sampled, Set<String> tags) {

    public static final CacheWishes NONE =
            new CacheWishes(Semantic.AS_CONFIGURED, Sampled.NOT_CACHED, Set.of());

    public CacheWishes {
        tags = Set.copyOf(tags);
    }

    /** Whether the answer to an equivalent question may be served. */
    public enum Semantic {
        AS_CONFIGURED,
        ON,
        OFF
    }

    /** What happens to answers drawn at random, without a seed. */
    public enum Sampled {
        NOT_CACHED,
        CACHED
    }
}
