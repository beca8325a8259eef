package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** An int64 input whose memory is reused from run to run; grows as needed. */
final class LongInput {
    private LongBuffer buffer = allocate(64);

    /** An empty buffer for so many values. Filled by the caller. */
    LongBuffer fill(int values) {
        if (buffer.capacity() < values) {
            buffer = allocate(Math.max(values, 2 * buffer.capacity()));
        }
        return buffer.clear();
    }

    /** What was filled in, as a tensor. Closed by the caller. */
    OnnxTensor tensor(OrtEnvironment environment, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, buffer.flip(), shape);
    }

    private static LongBuffer allocate(int values) {
        return ByteBuffer.allocateDirect(values * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
