package io.lampejo.onnx.decoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.lampejo.onnx.decoder.DecoderSignature.CacheTensor;
import io.lampejo.onnx.decoder.DecoderSignature.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decoder's graph, run with a cache that somebody else lays out. Belongs to one thread.
 *
 * <p>It does not own the ONNX Runtime session. Every output is written where it is wanted: ONNX
 * Runtime allocates and copies no cache.
 */
final class DecoderSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final DecoderSignature signature;
    private final int longestRead;
    private final OrtSession.RunOptions options;
    private final Logits logits;
    private final LongInput ids = new LongInput();
    private final LongInput mask = new LongInput();
    private final LongInput positions = new LongInput();
    private LogitsPositions logitsPositions = LogitsPositions.ALL;
    private final Map<String, OnnxTensor> constants = new HashMap<>();

    /** For which positions of a run a graph gives logits. */
    enum LogitsPositions {
        ALL,
        LAST
    }

    /**
     * The cache of one run.
     *
     * @param past one tensor for each of the signature's, as they go in
     * @param present the same, as they come out; may be the same tensors
     */
    record Cache(List<OnnxTensor> past, List<OnnxTensor> present) {}

    /**
     * @param longestRead most tokens of a prompt in one run
     * @param maxLogits rows times positions that a run may have logits for
     * @param rows rows of the largest step
     */
    DecoderSession(
            OrtEnvironment environment,
            OrtSession session,
            DecoderSignature signature,
            int longestRead,
            int maxLogits,
            int rows)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.signature = signature;
        this.longestRead = longestRead;
        this.options = new OrtSession.RunOptions();
        // What fails is thrown; some runs are made to find out whether they fail.
        options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        this.logits = new Logits(signature.logitsType(), signature.vocabulary(), maxLogits, rows);
        if (signature.takes(Input.NUM_LOGITS_TO_KEEP)) {
            constants.put(Input.NUM_LOGITS_TO_KEEP.inputName(), numLogitsToKeep());
        }
    }

    DecoderSignature signature() {
        return signature;
    }

    int longestRead() {
        return longestRead;
    }

    Logits logits() {
        return logits;
    }

    /** Input ids of the coming run, to be filled row by row. */
    LongInput ids() {
        return ids;
    }

    /**
     * Runs the graph on the ids filled in.
     *
     * @param count of ids in each row
     * @param lengths tokens that each row holds before them
     * @param total of the longest row, new tokens included
     */
    void run(int rows, int count, int[] lengths, int total, Cache cache) throws OrtException {
        int logitsEach = logitsPositions == LogitsPositions.ALL ? count : 1;
        try (OnnxTensor logitsTensor = logits.tensor(environment, rows, logitsEach)) {
            Map<String, OnnxValue> pinned = new HashMap<>(4);
            pinned.put(signature.logits(), logitsTensor);
            run(rows, count, lengths, total, cache, Set.of(), pinned).close();
        }
    }

    /**
     * Looks for how many of two positions the graph gives logits, and expects that from now on. The
     * cache is an empty row's.
     */
    void learnLogitsPositions(Cache cache) throws OrtException {
        ids.fill(2).put(0).put(1);
        try (OrtSession.Result result =
                run(1, 2, new int[1], 2, cache, Set.of(signature.logits()), new HashMap<>())) {
            long[] shape =
                    ((OnnxTensor) result.get(signature.logits()).orElseThrow())
                            .getInfo()
                            .getShape();
            logitsPositions = shape[1] == 1 ? LogitsPositions.LAST : LogitsPositions.ALL;
        }
    }

    private OrtSession.Result run(
            int rows,
            int count,
            int[] lengths,
            int total,
            Cache cache,
            Set<String> requested,
            Map<String, OnnxValue> outputs)
            throws OrtException {
        Map<String, OnnxTensorLike> inputs = new HashMap<>(4 * cache.past().size() / 3 + 8);
        List<CacheTensor> names = signature.cache();
        for (int i = 0; i < names.size(); i++) {
            inputs.put(names.get(i).past(), cache.past().get(i));
            outputs.put(names.get(i).present(), cache.present().get(i));
        }
        inputs.putAll(constants);
        try (OnnxTensor idsTensor = ids.tensor(environment, rows, count);
                OnnxTensor maskTensor = maskTensor(rows, count, lengths, total);
                OnnxTensor positionsTensor = positionsTensor(rows, count, lengths);
                OnnxTensor branch = branch(lengths[0])) {
            inputs.put(Input.INPUT_IDS.inputName(), idsTensor);
            put(inputs, Input.ATTENTION_MASK, maskTensor);
            put(inputs, Input.POSITION_IDS, positionsTensor);
            put(inputs, Input.USE_CACHE_BRANCH, branch);
            return session.run(inputs, requested, outputs, options);
        }
    }

    @Override
    public void close() {
        constants.values().forEach(OnnxTensor::close);
        options.close();
        logits.close();
    }

    private void put(Map<String, OnnxTensorLike> inputs, Input input, OnnxTensor tensor) {
        if (signature.takes(input)) {
            inputs.put(input.inputName(), tensor);
        }
    }

    private OnnxTensor maskTensor(int rows, int count, int[] lengths, int total)
            throws OrtException {
        var buffer = mask.fill(rows * total);
        for (int row = 0; row < rows; row++) {
            int known = lengths[row] + count;
            for (int i = 0; i < total; i++) {
                buffer.put(i < known ? 1 : 0);
            }
        }
        return mask.tensor(environment, rows, total);
    }

    private OnnxTensor positionsTensor(int rows, int count, int[] lengths) throws OrtException {
        var buffer = positions.fill(rows * count);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < count; i++) {
                buffer.put(lengths[row] + i);
            }
        }
        return positions.tensor(environment, rows, count);
    }

    private OnnxTensor branch(int length) throws OrtException {
        return OnnxTensor.createTensor(environment, new boolean[] {length > 0});
    }

    /** Exports differ in whether it is a scalar or has one axis. */
    private OnnxTensor numLogitsToKeep() throws OrtException {
        NodeInfo node = session.getInputInfo().get(Input.NUM_LOGITS_TO_KEEP.inputName());
        boolean scalar =
                node != null
                        && node.getInfo() instanceof TensorInfo info
                        && info.getShape().length == 0;
        return scalar
                ? OnnxTensor.createTensor(environment, 1L)
                : OnnxTensor.createTensor(environment, new long[] {1});
    }
}
