package io.lampejo.caching;

import io.lampejo.embedding.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings as bytes: a format byte, the tokens and the dropped tokens as int32, then the
 * full-width vector as float32, all little-endian. Every other form of a vector is derived from
 * this one when it is served.
 */
final class EmbeddingCodec {
    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + 2 * Integer.BYTES;

    private EmbeddingCodec() {}

    static byte[] encode(Embedding embedding) {
        float[] vector = embedding.vector();
        byte[] value = new byte[HEADER_BYTES + vector.length * Float.BYTES];
        ByteBuffer bytes = littleEndian(value);
        bytes.put(FORMAT).putInt(embedding.tokens()).putInt(embedding.dropped());
        bytes.asFloatBuffer().put(vector);
        return value;
    }

    /** The embedding; null where these bytes are none of this format. */
    static @Nullable Embedding decode(byte[] value) {
        int vectorBytes = value.length - HEADER_BYTES;
        if (vectorBytes < Float.BYTES || vectorBytes % Float.BYTES != 0 || value[0] != FORMAT) {
            return null;
        }
        ByteBuffer bytes = littleEndian(value).position(1);
        int tokens = bytes.getInt();
        int dropped = bytes.getInt();
        if (tokens < 0 || dropped < 0) {
            return null;
        }
        float[] vector = new float[vectorBytes / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return new Embedding(vector, tokens, dropped);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
