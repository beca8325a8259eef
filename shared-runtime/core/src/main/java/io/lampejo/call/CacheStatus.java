package io.lampejo.call;

import java.time.Duration;
import java.util.Optional;

/** What the cache did for a request, after RFC 9211. */
public sealed interface CacheStatus {

    /** No cache stands in the way of this request. */
    record NotAsked() implements CacheStatus {}

    /** The cache stayed out. */
    record Bypass(Why why) implements CacheStatus {
        public Bypass() {
            this(Why.ASKED);
        }
    }

    /** Why the cache stayed out. */
    enum Why {
        /** The caller told it to. */
        ASKED,
        /** The answer is drawn at random: each caller gets their own. */
        SAMPLED
    }

    /**
     * All of the answer was kept.
     *
     * @param ttl for how long the first part to expire may still be served; not positive where it
     *     is stale
     */
    record Hit(Optional<Duration> ttl, Match match) implements CacheStatus {
        public Hit(Optional<Duration> ttl) {
            this(ttl, Match.EXACT);
        }
    }

    /** How a kept answer came to answer this request. */
    enum Match {
        /** It answered the same request. */
        EXACT,
        /** It answered an equivalent question. */
        SEMANTIC,
        /** It answered the same request; it is too old, and a new one is on its way. */
        REVALIDATING,
        /** It answered the same request; it is too old, but a new one could not be had. */
        STALE
    }

    /**
     * At least a part had to be computed.
     *
     * @param hits items that were kept
     * @param items items asked for
     * @param stored whether what was computed is kept now; false where that is not known yet
     */
    record Miss(int hits, int items, boolean stored, Flight flight) implements CacheStatus {
        public Miss(int hits, int items, boolean stored) {
            this(hits, items, stored, Flight.OWN);
        }
    }

    /** Who computed what was missing. */
    enum Flight {
        OWN,
        /** Others asked for all of it just before. */
        COLLAPSED
    }
}
