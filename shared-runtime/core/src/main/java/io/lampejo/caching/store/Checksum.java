package io.lampejo.caching.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Seals against accidents: the bytes as they are, then their CRC-32C. Whoever may write to the
 * store can make such seals; {@link AesGcm} is for stores that are trusted less.
 */
public final class Checksum implements Sealing {

    @Override
    public byte id() {
        return 1;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associated) {
        return ByteBuffer.allocate(plain.length + Integer.BYTES)
                .put(plain)
                .putInt(crc(plain, plain.length, associated))
                .array();
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, byte[] associated) {
        int length = sealed.length - Integer.BYTES;
        if (length < 0
                || ByteBuffer.wrap(sealed).getInt(length) != crc(sealed, length, associated)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(sealed, length));
    }

    private static int crc(byte[] bytes, int length, byte[] associated) {
        CRC32C crc = new CRC32C();
        crc.update(associated);
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
