package io.lampejo.quarkus;

/** How many threads run models: as many as the CPUs bear, where the operator has not said. */
final class InferenceThreads {

    private InferenceThreads() {}

    static int of(LampejoConfig.Inference config) {
        int cpus = Runtime.getRuntime().availableProcessors();
        return config.threads().orElse(Math.max(1, cpus / config.intraOpThreads()));
    }
}
