package io.lampejo.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.embedding.TokenSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

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
    private final OrtSession session;
    private final EncoderSignature signature;
    private final VectorReader reader;
    private final int padId;
    private final ConcurrentLinkedDeque<RunBuffers> idle = new ConcurrentLinkedDeque<>();

    EncoderGraph(OrtSession session, EncoderSignature signature, VectorReader reader, int padId) {
        this.session = session;
        this.signature = signature;
        this.reader = reader;
        this.padId = padId;
    }

    /** One vector for each sequence, pooled and normalised as the model says. */
    List<float[]> run(List<TokenSequence> sequences) throws OrtException {
        RunBuffers buffers = idle.pollFirst();
        if (buffers == null) {
            buffers = new RunBuffers();
        }
        try {
            return run(sequences, buffers);
        } finally {
            idle.addFirst(buffers);
        }
    }

    @Override
    public void close() throws OrtException {
        idle.clear();
        session.close();
    }

    private List<float[]> run(List<TokenSequence> sequences, RunBuffers buffers)
            throws OrtException {
        int batch = sequences.size();
        int tokens = 0;
        for (TokenSequence sequence : sequences) {
            tokens = Math.max(tokens, sequence.length());
        }
        long[] inputShape = {batch, tokens};
        long[] outputShape =
                signature.pooledByGraph()
                        ? new long[] {batch, signature.width()}
                        : new long[] {batch, tokens, signature.width()};

        buffers.fill(sequences, tokens, padId);
        Map<String, OnnxTensor> inputs = HashMap.newHashMap(signature.inputs().size());
        try (OnnxTensor output = output(buffers, batch, tokens, outputShape)) {
            for (EncoderSignature.Input input : signature.inputs()) {
                inputs.put(
                        input.name(),
                        OnnxTensor.createTensor(
                                environment, buffers.input(input.role()), inputShape));
            }
            session.run(inputs, Map.of(signature.output(), output)).close();

            List<float[]> vectors = new ArrayList<>(batch);
            for (int i = 0; i < batch; i++) {
                vectors.add(
                        signature.pooledByGraph()
                                ? reader.pooled(buffers.output(), i)
                                : reader.pool(
                                        buffers.output(), i * tokens, sequences.get(i).length()));
            }
            return vectors;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor output(RunBuffers buffers, int batch, int tokens, long[] shape)
            throws OrtException {
        int values = batch * (signature.pooledByGraph() ? 1 : tokens) * signature.width();
        OnnxJavaType type = signature.outputType();
        return OnnxTensor.createTensor(
                environment, buffers.reserveOutput(values * type.size), shape, type);
    }
}
