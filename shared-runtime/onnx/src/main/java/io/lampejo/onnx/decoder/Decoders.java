package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.onnx.decoder.DecoderSession.Cache;

/** Chooses how a graph's cache is kept, from what the graph turns out to do. */
final class Decoders {
    private static final int MOST_READ = 512;
    private static final int LEAST_READ = 64;

    /** Bytes that the logits of one run may take. */
    private static final long LOGITS_BYTES = 64 << 20;

    /** Tokens of a run times the window: the attention's scores grow with it. */
    private static final int SCORES = 1 << 21;

    private Decoders() {}

    /**
     * What runs the graph. Closed by the caller, after the decoder that {@link #open} makes of it.
     *
     * @param window most tokens of a row
     */
    static DecoderSession session(
            OrtEnvironment environment,
            OrtSession graph,
            DecoderSignature signature,
            int rows,
            int window)
            throws OrtException {
        int read = longestRead(signature, window);
        int runRows = rows + InPlaceDecoder.SPARE;
        DecoderSession session =
                new DecoderSession(
                        environment,
                        graph,
                        signature,
                        read,
                        Math.max(read + InPlaceDecoder.OVERLAP, runRows),
                        runRows);
        learn(environment, session);
        return session;
    }

    static Decoder open(
            String model,
            OrtEnvironment environment,
            DecoderSession session,
            int rows,
            int window) {
        CacheShape shape = session.signature().shape();
        Probe probe = new Probe(model, environment, session);
        if (probe.updatesInPlace()) {
            return new InPlaceDecoder(
                    model,
                    environment,
                    session,
                    new RowCache(shape, rows + InPlaceDecoder.SPARE, window),
                    probe.company(),
                    probe.inPlaceCuts());
        }
        return new GrowingDecoder(
                model,
                environment,
                session,
                new GrowingCache(shape, rows, window),
                probe.growingCuts());
    }

    private static int longestRead(DecoderSignature signature, int window) {
        long logits = (long) signature.vocabulary() * signature.logitsType().size;
        long most = Math.min(LOGITS_BYTES / logits, SCORES / window);
        return Math.clamp(most & ~1, LEAST_READ, MOST_READ);
    }

    private static void learn(OrtEnvironment environment, DecoderSession session)
            throws OrtException {
        try (GrowingCache cache = new GrowingCache(session.signature().shape(), 1, 2)) {
            Cache empty = cache.next(environment, 0, 2);
            try {
                session.learnLogitsPositions(empty);
            } finally {
                empty.past().forEach(OnnxTensor::close);
                empty.present().forEach(OnnxTensor::close);
            }
        }
    }
}
