package io.lampejo.batching;

/**
 * What the queue has done since start, and what it holds now.
 *
 * @param waitingRequests requests that wait or run
 * @param waitingTokens their tokens, as estimated on arrival
 * @param runs graph runs finished
 * @param sequences sequences they held
 * @param tokens tokens they held, without padding
 * @param refused requests turned away at the door
 * @param expired requests dropped because their deadline passed
 * @param abandoned requests dropped because their caller left
 * @param tokensPerSecond measured drain rate, 0 where nothing ran yet
 */
public record BatchingStats(
        int waitingRequests,
        long waitingTokens,
        long runs,
        long sequences,
        long tokens,
        long refused,
        long expired,
        long abandoned,
        double tokensPerSecond) {}
