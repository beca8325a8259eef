package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;

/**
 * What is put into an index.
 *
 * @param partition what it is found in; tenants never share one, even under the same key
 * @param entry its name, one of its kind in the index
 * @param vector not kept
 * @param value handed back with the entry, never looked into
 * @param expiresAtMillis since the epoch; from then on it is not found
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Item<T>(
        String tenant,
        CacheKey partition,
        CacheKey entry,
        float[] vector,
        T value,
        long expiresAtMillis) {}
