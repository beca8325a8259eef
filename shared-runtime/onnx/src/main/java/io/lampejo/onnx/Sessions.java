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

    static OrtSession open(Path graph, EngineSettings settings) throws OrtException {
        return open(graph, settings.intraOpThreads());
    }

    /**
     * @param threads that one run may use
     */
    public static OrtSession open(Path graph, int threads) throws OrtException {
        try {
            return open(graph, threads, "");
        } catch (OrtException e) {
            // This fusion breaks float16 graphs that compute their norms in float32.
            return open(graph, threads, "SimplifiedLayerNormFusion");
        }
    }

    /**
     * @param without optimisations to leave out
     */
    private static OrtSession open(Path graph, int threads, String without) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("optimization.disable_specified_optimizers", without);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setSessionLogLevel(
                    OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL); // it is thrown as well
            // A pool that waits must not burn a core.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Patterns are kept for each distinct input shape: unbounded where every length
            // differs.
            options.setMemoryPatternOptimization(false);
            // Weights stay out of the arena, so that closing the session gives them back.
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            return environment().createSession(graph.toString(), options);
        }
    }
}
