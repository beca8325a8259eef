package io.lampejo.caching.semantic;

import io.lampejo.caching.semantic.index.IndexStats;

/**
 * What was decided since start, and what is held.
 *
 * @param refused questions that a guard kept from being answered
 */
public record SemanticStats(
        long hits, long refused, long tooFar, long explored, IndexStats index) {}
