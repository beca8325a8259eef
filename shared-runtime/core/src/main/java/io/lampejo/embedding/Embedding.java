package io.lampejo.embedding;

/**
 * One input's vector.
 *
 * @param vector full width, float32; shared between callers, so nobody writes to it
 * @param tokens tokens that went through the model
 * @param dropped tokens that truncation cut off
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never compared
public record Embedding(float[] vector, int tokens, int dropped) {}
