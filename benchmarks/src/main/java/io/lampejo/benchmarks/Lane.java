package io.lampejo.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One run at a time over buffers of its own: inputs and output live outside the heap, and the
 * tensors over them are made once per length. For one thread at a time. The tensors live as long as
 * the process, the session is the caller's.
 */
final class Lane {
    private static final int DIMENSIONS = 384;

    private final OrtSession session;
    private final int sequences;
    private final LongBuffer ids;
    private final LongBuffer mask;
    private final LongBuffer types;
    private final FloatBuffer hidden;
    private final Map<Integer, Tensors> byLength = new HashMap<>();

    private final float[] row = new float[DIMENSIONS];
    private final float[] vector = new float[DIMENSIONS];

    private record Tensors(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    Lane(OrtSession session, int sequences, int longest) {
        this.session = session;
        this.sequences = sequences;
        int positions = sequences * longest;
        ids = longs(positions);
        mask = longs(positions);
        types = longs(positions);
        hidden = bytes(positions * DIMENSIONS * Float.BYTES).asFloatBuffer();
        for (int position = 0; position < positions; position++) {
            mask.put(position, 1);
        }
    }

    /**
     * Embeds texts of equal length, and forgets their vectors.
     *
     * @param texts {@code [sequences][tokens]}
     */
    void embed(List<long[]> texts) throws OrtException {
        int tokens = texts.getFirst().length;
        for (int sequence = 0; sequence < sequences; sequence++) {
            ids.put(sequence * tokens, texts.get(sequence));
        }
        var tensors = tensors(tokens);
        session.run(tensors.inputs, Set.of(), tensors.outputs).close();
        for (int sequence = 0; sequence < sequences; sequence++) {
            pool(sequence * tokens, tokens);
        }
    }

    /** Leaves in {@link #vector} the unit vector along the mean of {@code tokens} rows. */
    private void pool(int firstRow, int tokens) {
        Arrays.fill(vector, 0);
        for (int token = 0; token < tokens; token++) {
            hidden.get((firstRow + token) * DIMENSIONS, row);
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                vector[dimension] += row[dimension];
            }
        }
        float square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            vector[dimension] *= scale;
        }
    }

    private Tensors tensors(int tokens) throws OrtException {
        var known = byLength.get(tokens);
        if (known != null) {
            return known;
        }
        var environment = OrtEnvironment.getEnvironment();
        long[] shape = {sequences, tokens};
        int positions = sequences * tokens;
        var inputs =
                Map.of(
                        "input_ids",
                                OnnxTensor.createTensor(
                                        environment, ids.slice(0, positions), shape),
                        "attention_mask",
                                OnnxTensor.createTensor(
                                        environment, mask.slice(0, positions), shape),
                        "token_type_ids",
                                OnnxTensor.createTensor(
                                        environment, types.slice(0, positions), shape));
        var output =
                OnnxTensor.createTensor(
                        environment,
                        hidden.slice(0, positions * DIMENSIONS),
                        new long[] {sequences, tokens, DIMENSIONS});
        var made = new Tensors(inputs, Map.of("last_hidden_state", output));
        byLength.put(tokens, made);
        return made;
    }

    private static LongBuffer longs(int size) {
        return bytes(size * Long.BYTES).asLongBuffer();
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
