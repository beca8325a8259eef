package io.lampejo.stores.zstd;

import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import io.lampejo.caching.store.Compression;
import java.util.Arrays;
import java.util.Optional;

/** Zstandard (RFC 8878), level 3. */
public final class ZstdCompression implements Compression {

    @Override
    public byte id() {
        return 1;
    }

    @Override
    public byte[] compress(byte[] plain) {
        ZstdCompressor zstd = new ZstdCompressor();
        byte[] packed = new byte[zstd.maxCompressedLength(plain.length)];
        int length = zstd.compress(plain, 0, plain.length, packed, 0, packed.length);
        return Arrays.copyOf(packed, length);
    }

    @Override
    public Optional<byte[]> decompress(byte[] packed, int size) {
        try {
            // A frame says how large it becomes: no memory is taken for one that says otherwise.
            if (ZstdDecompressor.getDecompressedSize(packed, 0, packed.length) != size) {
                return Optional.empty();
            }
            byte[] plain = new byte[size];
            int length =
                    new ZstdDecompressor().decompress(packed, 0, packed.length, plain, 0, size);
            return length == size ? Optional.of(plain) : Optional.empty();
        } catch (RuntimeException _) {
            // Of several kinds, for input that is none.
            return Optional.empty();
        }
    }
}
