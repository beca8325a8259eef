package io.lampejo.generation.decoding;

import java.time.Duration;

/**
 * The limits of a {@link DecodeLoop}.
 *
 * @param maxWaiting sequences that may wait for a row
 * @param cacheBytes bytes of keys and values, running and kept for reuse together
 * @param prefillChunk most tokens that are prefilled in one run
 * @param maxStall for how long prefilling may hold up running streams between two steps
 * @param maxBacklog events that a reader may leave unread before its sequences are parked
 */
public record DecodingPolicy(
        int maxWaiting, long cacheBytes, int prefillChunk, Duration maxStall, int maxBacklog) {
    public DecodingPolicy {
        if (maxWaiting < 1
                || cacheBytes < 1
                || prefillChunk < 1
                || maxBacklog < 1
                || maxStall.isNegative()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
