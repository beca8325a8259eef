package io.lampejo.models;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Walks the fields of a protobuf file. What is skipped is not read: a gigabyte of weights costs a
 * seek. Not thread-safe. Whoever opened the channel closes it.
 */
final class ProtobufReader {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int DELIMITED = 2;
    static final int FIXED32 = 5;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(16 << 10).limit(0);
    private final long size;
    private long bufferStart;

    ProtobufReader(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Offset of the next byte. */
    long position() {
        return bufferStart + buffer.position();
    }

    void seek(long position) throws IOException {
        if (position < 0 || position > size) {
            throw new EOFException("a field reaches over the end of the file");
        }
        long inBuffer = position - bufferStart;
        if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
            buffer.position((int) inBuffer);
        } else {
            bufferStart = position;
            buffer.position(0).limit(0);
        }
    }

    long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("a number has no end");
    }

    String text(long length) throws IOException {
        if (length > 64 << 10) {
            throw new IOException("a name of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) next();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Skips the value of a field that is not {@link #DELIMITED}. */
    void skip(int wireType) throws IOException {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> seek(position() + 8);
            case FIXED32 -> seek(position() + 4);
            default -> throw new IOException("a field of unknown wire type " + wireType);
        }
    }

    private int next() throws IOException {
        if (!buffer.hasRemaining()) {
            bufferStart = position();
            buffer.clear();
            if (channel.read(buffer, bufferStart) <= 0) {
                buffer.limit(0);
                throw new EOFException("the file ends within a field");
            }
            buffer.flip();
        }
        return buffer.get() & 0xff;
    }
}
