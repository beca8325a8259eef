package io.lampejo.generation.decoding;

/**
 * What a {@link DecodeLoop} is busy with.
 *
 * @param running sequences that have a row
 * @param waiting sequences that wait for one
 * @param parked sequences that wait for their readers
 * @param runningBytes keys and values that the rows hold, or will hold once prompts are read
 * @param keptBytes keys and values kept for reuse
 */
public record DecodingStats(
        int running, int waiting, int parked, long runningBytes, long keptBytes) {}
