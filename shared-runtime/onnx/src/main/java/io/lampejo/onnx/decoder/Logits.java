package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Where a run writes its logits, {@code [rows, positions, vocabulary]}. Grows to the largest run;
 * what a long prompt took beyond a step's needs is given back.
 */
final class Logits implements AutoCloseable {
    private final OnnxJavaType type;
    private final int vocabulary;
    private final MappedMemory memory;
    private final long stepBytes;
    private int positions;

    /**
     * @param mostValues rows times positions of the largest run
     * @param stepRows rows of the largest step
     */
    Logits(OnnxJavaType type, int vocabulary, int mostValues, int stepRows) {
        this.type = type;
        this.vocabulary = vocabulary;
        this.memory = MappedMemory.reserve((long) mostValues * vocabulary * type.size);
        this.stepBytes = (long) stepRows * vocabulary * type.size;
    }

    /** Memory for a run. Closed by the caller; what was written stays. */
    OnnxTensor tensor(OrtEnvironment environment, int rows, int positionsEach) throws OrtException {
        positions = positionsEach;
        long bytes = (long) rows * positionsEach * vocabulary * type.size;
        return OnnxTensor.createTensor(
                environment,
                memory.segment().asSlice(0, bytes).asByteBuffer().order(ByteOrder.nativeOrder()),
                new long[] {rows, positionsEach, vocabulary},
                type);
    }

    /** Copies what was said of a row's last position. */
    void last(int row, float[] target) {
        long offset = ((long) row * positions + positions - 1) * vocabulary * type.size;
        MemorySegment from = memory.segment();
        if (type == OnnxJavaType.FLOAT) {
            MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, offset, target, 0, vocabulary);
            return;
        }
        for (int i = 0; i < vocabulary; i++) {
            target[i] =
                    Float.float16ToFloat(
                            from.get(ValueLayout.JAVA_SHORT, offset + (long) i * Short.BYTES));
        }
    }

    /** A long prompt's logits are not needed any longer. */
    void shrink() {
        memory.giveBack(stepBytes, memory.segment().byteSize() - stepBytes);
    }

    @Override
    public void close() {
        memory.close();
    }
}
