package io.lampejo.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.embedding.TokenSequence;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An encoder's graph: token sequences in, one vector each out.
 *
 * <p>Inputs are {@code [batch, tokens]} int64; the output is {@code [batch, tokens, width]}, pooled
 * here, or {@code [batch, width]}, pooled by the graph. Sequences of one run are padded on the
 * right to the longest and masked. Thread-safe: each run takes buffers of its own from a pool that
 * grows to the number of concurrent runs. Input and output memory is direct and reused, so that
 * nothing is copied between Java and ONNX Runtime.
 */
final class EncoderGraph implements AutoCloseable {
    private final OrtEnvironment environment = Sessions.environment();
    private final SessionLanes lanes;
    private final EncoderSignature signature;
    private final VectorReader reader;

    EncoderGraph(SessionLanes lanes, EncoderSignature signature, VectorReader reader) {
        this.lanes = lanes;
        this.signature = signature;
        this.reader = reader;
    }

    /** One vector for each sequence, pooled and normalised as the model says. */
    List<float[]> run(List<TokenSequence> sequences) throws OrtException {
        SessionLanes.Lane lane = lanes.take();
        try {
            return run(sequences, lane);
        } finally {
            lanes.giveBack(lane);
        }
    }

    @Override
    public void close() throws OrtException {
        lanes.close();
    }

    private List<float[]> run(List<TokenSequence> sequences, SessionLanes.Lane lane)
            throws OrtException {
        int batch = sequences.size();
        int tokens = 0;
        for (TokenSequence sequence : sequences) {
            tokens = Math.max(tokens, sequence.length());
        }
        long[] inputShape = {batch, tokens};
        RunBuffers buffers = lane.buffers();
        buffers.fill(sequences, tokens);

        Map<String, OnnxTensor> inputs = HashMap.newHashMap(signature.inputs().size());
        try (OnnxTensor output = output(buffers, batch, tokens)) {
            for (EncoderSignature.Input input : signature.inputs()) {
                inputs.put(
                        input.name(),
                        OnnxTensor.createTensor(
                                environment, buffers.input(input.role()), inputShape));
            }
            lane.session().run(inputs, Map.of(signature.output(), output)).close();
            return read(sequences, tokens, buffers.output());
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private List<float[]> read(List<TokenSequence> sequences, int tokens, ByteBuffer output) {
        List<float[]> vectors = new ArrayList<>(sequences.size());
        for (int i = 0; i < sequences.size(); i++) {
            vectors.add(
                    signature.pooledByGraph()
                            ? reader.pooled(output, i)
                            : reader.pool(output, i * tokens, sequences.get(i).length()));
        }
        return vectors;
    }

    private OnnxTensor output(RunBuffers buffers, int batch, int tokens) throws OrtException {
        long[] shape =
                signature.pooledByGraph()
                        ? new long[] {batch, signature.width()}
                        : new long[] {batch, tokens, signature.width()};
        int values = batch * (signature.pooledByGraph() ? 1 : tokens) * signature.width();
        OnnxJavaType type = signature.outputType();
        return OnnxTensor.createTensor(
                environment, buffers.reserveOutput(values * type.size), shape, type);
    }
}
