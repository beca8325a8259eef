package io.lampejo.caching;

/**
 * @param hits items served from the cache since start
 * @param misses items that had to be computed
 */
public record CacheStats(long hits, long misses) {}
