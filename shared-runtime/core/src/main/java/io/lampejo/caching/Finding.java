package io.lampejo.caching;

import io.lampejo.call.CacheStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the cache would do for one item of a request, and why. Looking changes nothing. */
public sealed interface Finding {

    /**
     * It would be served.
     *
     * @param ttl for how long still; not positive where it is stale
     * @param similarity of the questions, where the match is a semantic one
     */
    record Served(CacheStatus.Match match, Duration age, Duration ttl, OptionalDouble similarity)
            implements Finding {}

    /**
     * It would be computed.
     *
     * @param guard which of the semantic guards refused the nearest question's answer
     * @param similarity of the nearest question, where one was looked for and found
     */
    record Computed(Reason reason, Optional<String> guard, OptionalDouble similarity)
            implements Finding {
        public Computed(Reason reason) {
            this(reason, Optional.empty(), OptionalDouble.empty());
        }
    }

    /** Why nothing is served. */
    enum Reason {
        /** The caller told the cache to stay out. */
        ASKED,
        /** The answer is drawn at random, and the caller did not ask for it to be cached. */
        SAMPLED,
        /** No model of that name is cached. */
        NO_CACHE,
        /** Nothing is kept for this request. */
        ABSENT,
        /** What is kept is older than the deployment or the caller allows. */
        TOO_OLD,
        /** No kept question is similar enough. */
        TOO_FAR,
        /** A similar question is kept, but its answer may be another one. */
        GUARDED
    }
}
