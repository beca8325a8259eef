package io.lampejo.caching;

import io.lampejo.call.CacheUse;

/** What may be done with a kept answer, by its age (RFC 9111 and RFC 5861). */
public enum Freshness {
    /** It is served. */
    FRESH,
    /** It is served, and a new one is computed in the background. */
    REVALIDATED,
    /** It is served where a new one cannot be had. */
    IF_ERROR,
    /** It is of no use to this caller. */
    TOO_OLD;

    /**
     * Of an answer of this age. A caller's own limit allows less than the deployment's, never more;
     * who sets one wants nothing stale (RFC 9111, 5.2.1.1).
     */
    public static Freshness of(long ageMillis, CachePolicy policy, CacheUse use) {
        if (use.maxAge().isPresent() && ageMillis > use.maxAge().get().toMillis()) {
            return TOO_OLD;
        }
        long over = ageMillis - policy.timeToLive().toMillis();
        if (over < 0) {
            return FRESH;
        }
        if (use.maxAge().isPresent()) {
            return TOO_OLD;
        }
        // Who keeps nothing would have nothing of the new one either.
        if (over < policy.staleWhileRevalidate().toMillis() && use.store()) {
            return REVALIDATED;
        }
        return over < policy.staleIfError().toMillis() ? IF_ERROR : TOO_OLD;
    }
}
