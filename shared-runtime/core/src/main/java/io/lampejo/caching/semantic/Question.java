package io.lampejo.caching.semantic;

import io.lampejo.caching.CacheKey;

/**
 * The last turn of a request.
 *
 * @param partition digest of everything else that the answer depends on; no answer crosses it
 * @param text as it was asked; guards read it
 * @param vector the text's embedding, any length but 0; not modified
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked of a question
public record Question(CacheKey partition, String tenant, String text, float[] vector) {}
