package io.lampejo.caching.semantic.index;

/**
 * @param entries kept, among them those that expired and were not met since
 * @param bytes of all arrays and values, used or not
 * @param evicted entries that made room since start
 */
public record IndexStats(long entries, int partitions, int tenants, long bytes, long evicted) {}
