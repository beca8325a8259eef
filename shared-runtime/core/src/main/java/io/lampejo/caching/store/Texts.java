package io.lampejo.caching.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts as bytes, each with its length (2 bytes) before its UTF-8. */
final class Texts {
    static final int MAX_LENGTH = 0xFFFF;

    private Texts() {}

    /** Empty where one of them is too long. */
    static Optional<byte[]> write(String... texts) {
        byte[][] encoded = new byte[texts.length][];
        int length = 0;
        for (int i = 0; i < texts.length; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            if (encoded[i].length > MAX_LENGTH) {
                return Optional.empty();
            }
            length += Short.BYTES + encoded[i].length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] text : encoded) {
            out.putShort((short) text.length).put(text);
        }
        return Optional.of(out.array());
    }

    static String read(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] utf8 = new byte[length];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
