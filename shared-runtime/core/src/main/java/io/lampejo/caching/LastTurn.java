package io.lampejo.caching;

/**
 * What a user asked last, and the questions that it can be compared with at all.
 *
 * @param partition a digest of everything else that an answer depends on: tenant, model, earlier
 *     turns, tools, format, parameters. Questions of different partitions never share an answer
 * @param text the whole last turn
 */
public record LastTurn(CacheKey partition, String text) {}
