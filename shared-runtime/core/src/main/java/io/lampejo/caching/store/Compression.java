package io.lampejo.caching.store;

import java.util.Optional;

/** Makes bytes fewer on their way to a shared store. Thread-safe. */
public interface Compression {

    /** Leaves bytes as they are, and reads none that were compressed. */
    Compression NONE =
            new Compression() {
                @Override
                public byte id() {
                    return AS_IS;
                }

                @Override
                public byte[] compress(byte[] plain) {
                    return plain;
                }

                @Override
                public Optional<byte[]> decompress(byte[] packed, int size) {
                    return Optional.empty();
                }
            };

    /** Marks bytes that were not compressed. */
    byte AS_IS = 0;

    /** Marks what it compressed, in stores that outlive this version: never given to another. */
    byte id();

    byte[] compress(byte[] plain);

    /**
     * What was compressed.
     *
     * @param size how many bytes it has; no more memory than that is taken for it
     * @return empty where {@code packed} is not exactly so many bytes, compressed
     */
    Optional<byte[]> decompress(byte[] packed, int size);
}
