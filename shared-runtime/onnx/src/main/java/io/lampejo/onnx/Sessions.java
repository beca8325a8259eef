package io.lampejo.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;

/**
 * Opens ONNX Runtime sessions with the settings that were measured best for small models on CPUs.
 */
public final class Sessions {

    private Sessions() {}

    public static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "lampejo");
    }

    /** What a run's helper threads do between two pieces of work. */
    public enum Waiting {
        /** They sleep: best where several runs share the CPUs. */
        SLEEP,
        /**
         * They spin until the run is over: best where one run after another has the CPUs for
         * itself, since waking a sleeper takes longer than many of its pieces. Between runs they
         * sleep.
         */
        SPIN
    }

    static OrtSession open(Path graph, EngineSettings settings) throws OrtException {
        return open(graph, settings.intraOpThreads(), Waiting.SLEEP);
    }

    /**
     * @param threads that one run may use
     */
    public static OrtSession open(Path graph, int threads, Waiting waiting) throws OrtException {
        try {
            return open(graph, threads, waiting, "");
        } catch (OrtException e) {
            // This fusion breaks float16 graphs that compute their norms in float32.
            return open(graph, threads, waiting, "SimplifiedLayerNormFusion");
        }
    }

    /**
     * @param without optimisations to leave out
     */
    private static OrtSession open(Path graph, int threads, Waiting waiting, String without)
            throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("optimization.disable_specified_optimizers", without);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            // What fails is thrown as well.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            String spins =
                    switch (waiting) {
                        case SLEEP -> "0";
                        case SPIN -> "1";
                    };
            options.addConfigEntry("session.intra_op.allow_spinning", spins);
            options.addConfigEntry("session.force_spinning_stop", spins);
            // Patterns are kept for each distinct input shape: unbounded where every length
            // differs.
            options.setMemoryPatternOptimization(false);
            // Weights stay out of the arena, so that closing the session gives them back.
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            return environment().createSession(graph.toString(), options);
        }
    }
}
