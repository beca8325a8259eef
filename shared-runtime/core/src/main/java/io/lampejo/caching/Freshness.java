package io.lampejo.caching;

import io.lampejo.call.CacheUse;
import java.time.Duration;
import java.util.Optional;

/** Whether a kept answer may be served at its age. */
enum Freshness {
    FRESH,
    /** It may be served while a new one is computed. */
    REVALIDATING,
    /** It may be served where a new one cannot be had. */
    LAST_RESORT,
    TOO_OLD;

    /** Who names an age takes nothing stale; who stores nothing lets nobody revalidate. */
    static Freshness of(Duration age, CacheUse use, CachePolicy policy) {
        Optional<Duration> most = use.maxAge();
        if (most.isPresent() && age.compareTo(most.get()) > 0) {
            return TOO_OLD;
        }
        Duration stale = age.minus(policy.timeToLive());
        if (stale.isNegative()) {
            return FRESH;
        }
        if (most.isPresent()) {
            return TOO_OLD;
        }
        if (use.store() && stale.compareTo(policy.staleWhileRevalidate()) < 0) {
            return REVALIDATING;
        }
        return stale.compareTo(policy.staleIfError()) < 0 ? LAST_RESORT : TOO_OLD;
    }
}
