package io.lampejo.batching;

/**
 * @param workers threads of the inference pool; with the engine's own threads per run, no more than
 *     there are CPUs
 */
public record BatchingSettings(int workers, QueueLimits limits, BatchPolicy policy) {
    public BatchingSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker");
        }
    }
}
