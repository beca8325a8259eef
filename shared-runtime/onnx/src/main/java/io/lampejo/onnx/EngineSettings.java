package io.lampejo.onnx;

/**
 * How ONNX Runtime uses this machine.
 *
 * @param intraOpThreads threads that one run may use; times the inference pool's threads, no more
 *     than there are CPUs
 */
public record EngineSettings(int intraOpThreads) {
    public EngineSettings {
        if (intraOpThreads < 1) {
            throw new IllegalArgumentException("a run needs a thread");
        }
    }
}
