package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.generation.decoding.KvBlock;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Keys and values of all rows, where the graph itself reads and writes them: each tensor is {@code
 * [rows, heads, window, width]}, and a row's tokens begin at its own beginning.
 *
 * <p>Only address space is reserved; what is touched is taken, and given back with {@link
 * #release}.
 */
final class RowCache implements AutoCloseable {
    private final CacheShape shape;
    private final int rows;
    private final int window;
    private final long rowBytes;
    private final MappedMemory memory;

    RowCache(CacheShape shape, int rows, int window) {
        this.shape = shape;
        this.rows = rows;
        this.window = window;
        this.rowBytes = (long) shape.heads() * window * shape.headBytes();
        this.memory = MappedMemory.reserve((long) shape.tensors() * rows * rowBytes);
    }

    int rows() {
        return rows;
    }

    int window() {
        return window;
    }

    /** The rows {@code first..first+count-1} of a tensor, {@code [count, heads, window, width]}. */
    OnnxTensor view(OrtEnvironment environment, int tensor, int first, int count)
            throws OrtException {
        ByteBuffer bytes =
                memory.segment()
                        .asSlice(offset(tensor, first, 0, 0), count * rowBytes)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder());
        long[] dimensions = {count, shape.heads(), window, shape.width()};
        return OnnxTensor.createTensor(environment, bytes, dimensions, shape.type());
    }

    void copy(int from, int to, int length) {
        long bytes = (long) length * shape.headBytes();
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            for (int head = 0; head < shape.heads(); head++) {
                MemorySegment.copy(
                        memory.segment(),
                        offset(tensor, from, head, 0),
                        memory.segment(),
                        offset(tensor, to, head, 0),
                        bytes);
            }
        }
    }

    KvBlock save(int row, int from, int to) {
        SavedBlock block = new SavedBlock(shape, to - from);
        long bytes = (long) (to - from) * shape.headBytes();
        long at = 0;
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            for (int head = 0; head < shape.heads(); head++) {
                MemorySegment.copy(
                        memory.segment(),
                        offset(tensor, row, head, from),
                        block.segment(),
                        at,
                        bytes);
                at += bytes;
            }
        }
        return block;
    }

    void restore(int row, int at, SavedBlock block) {
        long bytes = (long) block.tokens() * shape.headBytes();
        long from = 0;
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            for (int head = 0; head < shape.heads(); head++) {
                MemorySegment.copy(
                        block.segment(),
                        from,
                        memory.segment(),
                        offset(tensor, row, head, at),
                        bytes);
                from += bytes;
            }
        }
    }

    void release(int row) {
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            memory.giveBack(offset(tensor, row, 0, 0), rowBytes);
        }
    }

    @Override
    public void close() {
        memory.close();
    }

    private long offset(int tensor, int row, int head, int token) {
        return ((long) tensor * rows + row) * rowBytes
                + ((long) head * window + token) * shape.headBytes();
    }
}
