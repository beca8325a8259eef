package io.lampejo.batching;

/**
 * How sequences may be put together where a graph allows it.
 *
 * @param maxTokens most tokens in one run, padding included
 * @param maxPadding most padding, as a share of a run's tokens, in {@code [0, 1)}
 */
public record BatchPolicy(int maxTokens, double maxPadding) {
    public BatchPolicy {
        if (maxTokens < 1 || maxPadding < 0 || maxPadding >= 1) {
            throw new IllegalArgumentException("maxTokens is positive, maxPadding in [0, 1)");
        }
    }
}
