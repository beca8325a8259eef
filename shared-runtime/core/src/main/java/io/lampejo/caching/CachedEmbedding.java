package io.lampejo.caching;

import io.lampejo.embedding.Embedding;

/**
 * A kept answer.
 *
 * @param storedAtMillis since the epoch
 */
public record CachedEmbedding(Embedding embedding, long storedAtMillis) {}
