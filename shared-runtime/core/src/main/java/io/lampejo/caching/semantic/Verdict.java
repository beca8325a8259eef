package io.lampejo.caching.semantic;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.semantic.guard.Guard;
import java.util.OptionalDouble;

/** Whether a kept answer may be served, and why not. Similarities are cosines. */
public sealed interface Verdict {

    /** The answer kept as {@code entry} may be served. */
    record Hit(CacheKey entry, double similarity) implements Verdict {}

    /**
     * All that is near enough is refused.
     *
     * @param guard what refused the nearest
     */
    record Refused(Guard guard, double similarity, CacheKey nearest) implements Verdict {}

    /**
     * Nothing is near enough.
     *
     * @param best similarity of the nearest; empty if there is none at all
     */
    record TooFar(OptionalDouble best) implements Verdict {}

    /**
     * Near enough, and too little is known of it: the answer is to be computed anew and compared
     * with the kept one, and {@link SemanticTier#learn} to be told.
     */
    record Explore(CacheKey nearest, double similarity) implements Verdict {}
}
