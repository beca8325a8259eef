package io.lampejo.onnx.decoder;

import io.lampejo.generation.decoding.KvBlock;
import java.lang.foreign.MemorySegment;

/** A stretch of a row outside the cache, {@code [tensors, heads, tokens, width]}. */
final class SavedBlock implements KvBlock {
    private final int tokens;
    private final MappedMemory memory;

    SavedBlock(CacheShape shape, int tokens) {
        this.tokens = tokens;
        this.memory = MappedMemory.reserve(tokens * shape.bytesPerToken());
    }

    int tokens() {
        return tokens;
    }

    MemorySegment segment() {
        return memory.segment();
    }

    @Override
    public long bytes() {
        return memory.segment().byteSize();
    }

    @Override
    public void close() {
        memory.close();
    }
}
