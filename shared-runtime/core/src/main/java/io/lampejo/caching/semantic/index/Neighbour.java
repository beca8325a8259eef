package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;

/**
 * An entry near a query.
 *
 * @param similarity cosine from the entry's code, within 0.002 of the vectors' own
 */
public record Neighbour<T>(CacheKey entry, double similarity, T value) {}
