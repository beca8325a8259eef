package io.lampejo.caching;

import io.lampejo.caching.store.StoreStats;

/**
 * The state of a deployment's cache.
 *
 * @param semanticQuestions kept for the semantic tier; 0 where it is off
 * @param semanticBytes that they take
 */
public record CacheReport(
        StoreStats store,
        Savings embedding,
        Savings generation,
        long semanticQuestions,
        long semanticBytes) {}
