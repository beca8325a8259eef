package io.lampejo.onnx;

/**
 * How ONNX Runtime uses this machine.
 *
 * @param intraOpThreads threads that one run may use; times the inference pool's threads, no more
 *     than there are CPUs
 * @param concurrentRuns runs that happen side by side: the threads of the inference pool
 */
public record EngineSettings(int intraOpThreads, int concurrentRuns) {
    public EngineSettings {
        if (intraOpThreads < 1 || concurrentRuns < 1) {
            throw new IllegalArgumentException("a run needs a thread");
        }
    }
}
