package io.lampejo.caching;

import java.time.Duration;

/**
 * What one kind of answers went through the cache since start, and what that saved.
 *
 * @param hits items served from the cache, of any kind
 * @param semanticHits those among them that answered an equivalent question
 * @param staleHits those among them that were too old
 * @param misses items computed
 * @param collapsed items that another request's computation served as well
 * @param bypassed items that the cache stayed out of
 * @param promptTokens not read again
 * @param completionTokens not generated again
 * @param computing time not spent again, as it was when the answers were computed
 */
public record Savings(
        long hits,
        long semanticHits,
        long staleHits,
        long misses,
        long collapsed,
        long bypassed,
        long promptTokens,
        long completionTokens,
        Duration computing) {}
