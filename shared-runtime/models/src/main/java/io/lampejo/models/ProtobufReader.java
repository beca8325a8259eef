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

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(16 << 10).limit(0);
    private final long size;
    private long bufferStart;

    /**
     * One field of a message. The reader stands at the start of its content.
     *
     * @param value of a number that is written as a varint; else 0
     * @param delimited it has content: text, bytes or a message
     * @param end offset of the first byte after it
     */
    record Field(int number, long value, boolean delimited, long end) {}

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

    private long varint() throws IOException {
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

    /**
     * The field that begins here, in a message that ends at {@code messageEnd}. To get to the one
     * after it, seek its end.
     */
    Field field(long messageEnd) throws IOException {
        long tag = varint();
        int number = (int) (tag >>> 3);
        int wireType = (int) (tag & 7);
        long value = wireType == VARINT ? varint() : 0;
        long length =
                switch (wireType) {
                    case VARINT -> 0;
                    case FIXED32 -> Integer.BYTES;
                    case FIXED64 -> Long.BYTES;
                    case DELIMITED -> varint();
                    default -> throw new IOException("a field of unknown wire type " + wireType);
                };
        long end = position() + length;
        if (length < 0 || end > messageEnd) {
            throw new IOException("a field reaches over the end of its message");
        }
        return new Field(number, value, wireType == DELIMITED, end);
    }

    /** The number that is written here, the first one of a packed list. */
    long number() throws IOException {
        return varint();
    }

    /** The text from here to {@code end}. */
    String text(long end) throws IOException {
        long length = end - position();
        if (length > 64 << 10) {
            throw new IOException("a name of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) next();
        }
        return new String(bytes, StandardCharsets.UTF_8);
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
