package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.generation.decoding.KvBlock;
import io.lampejo.onnx.decoder.DecoderSession.Cache;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and values of all rows for graphs that write past and new tokens to a place of their own:
 * each row is {@code [1, heads, length, width]}, dense, and has two places that take turns.
 */
final class GrowingCache implements AutoCloseable {
    private final CacheShape shape;
    private final int rows;
    private final int window;
    private final long rowBytes;
    private final MappedMemory memory;
    private final int[] length;
    private final int[] place;

    GrowingCache(CacheShape shape, int rows, int window) {
        this.shape = shape;
        this.rows = rows;
        this.window = window;
        this.rowBytes = (long) shape.heads() * window * shape.headBytes();
        this.memory = MappedMemory.reserve(2L * shape.tensors() * rows * rowBytes);
        this.length = new int[rows];
        this.place = new int[rows];
    }

    int rows() {
        return rows;
    }

    int window() {
        return window;
    }

    int length(int row) {
        return length[row];
    }

    /** Where a row is, and where it will be with so many more tokens. Tensors are the caller's. */
    Cache next(OrtEnvironment environment, int row, int more) throws OrtException {
        List<OnnxTensor> past = new ArrayList<>(shape.tensors());
        List<OnnxTensor> present = new ArrayList<>(shape.tensors());
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            past.add(tensor(environment, place[row], tensor, row, length[row]));
            present.add(tensor(environment, 1 - place[row], tensor, row, length[row] + more));
        }
        return new Cache(past, present);
    }

    /** The run of {@link #next} happened. */
    void grew(int row, int more) {
        length[row] += more;
        place[row] = 1 - place[row];
    }

    void copy(int from, int to, int tokens) {
        long bytes = (long) shape.heads() * tokens * shape.headBytes();
        if (tokens != length[from]) {
            throw new IllegalStateException("a row is copied whole");
        }
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            MemorySegment.copy(
                    memory.segment(),
                    offset(place[from], tensor, from),
                    memory.segment(),
                    offset(place[to], tensor, to),
                    bytes);
        }
        length[to] = tokens;
    }

    KvBlock save(int row, int from, int to) {
        SavedBlock block = new SavedBlock(shape, to - from);
        long bytes = (long) (to - from) * shape.headBytes();
        long headStride = (long) length[row] * shape.headBytes();
        long at = 0;
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            long start = offset(place[row], tensor, row) + (long) from * shape.headBytes();
            for (int head = 0; head < shape.heads(); head++) {
                MemorySegment.copy(
                        memory.segment(), start + head * headStride, block.segment(), at, bytes);
                at += bytes;
            }
        }
        return block;
    }

    /** The heads lie apart by the row's length, so all of them move. */
    void restore(int row, int at, SavedBlock block) {
        length[row] = at == 0 ? 0 : length[row];
        if (at != length[row]) {
            throw new IllegalStateException("a block goes behind what the row holds");
        }
        long old = (long) at * shape.headBytes();
        long bytes = (long) block.tokens() * shape.headBytes();
        long from = 0;
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            long past = offset(place[row], tensor, row);
            long present = offset(1 - place[row], tensor, row);
            for (int head = 0; head < shape.heads(); head++) {
                MemorySegment.copy(memory.segment(), past, memory.segment(), present, old);
                MemorySegment.copy(block.segment(), from, memory.segment(), present + old, bytes);
                past += old;
                present += old + bytes;
                from += bytes;
            }
        }
        grew(row, block.tokens());
    }

    void release(int row) {
        length[row] = 0;
        for (int tensor = 0; tensor < shape.tensors(); tensor++) {
            memory.giveBack(offset(0, tensor, row), rowBytes);
            memory.giveBack(offset(1, tensor, row), rowBytes);
        }
    }

    /** The row begins anew. */
    void clear(int row) {
        length[row] = 0;
    }

    @Override
    public void close() {
        memory.close();
    }

    private OnnxTensor tensor(
            OrtEnvironment environment, int where, int tensor, int row, int tokens)
            throws OrtException {
        long bytes = (long) shape.heads() * tokens * shape.headBytes();
        return OnnxTensor.createTensor(
                environment,
                memory.segment()
                        .asSlice(offset(where, tensor, row), bytes)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder()),
                new long[] {1, shape.heads(), tokens, shape.width()},
                shape.type());
    }

    private long offset(int where, int tensor, int row) {
        return (((long) where * shape.tensors() + tensor) * rows + row) * rowBytes;
    }
}
