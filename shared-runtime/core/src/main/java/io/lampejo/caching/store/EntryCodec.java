package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An entry as the bytes that a shared store keeps, and back. What cannot be read is no entry: bytes
 * that were cut, changed, kept by another key, sealed or compressed otherwise, or of another
 * version. Pure; thread-safe.
 *
 * <p>Layout: {@code LJ}, version, id of the sealing (1 byte each), then sealed: id of the
 * compression (1), size before it (4), the fields. The seal covers the head and the key as well.
 */
public final class EntryCodec {
    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 4;
    private static final int PACKED_AT = 5;

    /** Most that label, seal and compression add to a value that fits. */
    private static final int SLACK_BYTES = 64 * 1024;

    private final Sealing sealing;
    private final Compression compression;
    private final int maxEntryBytes;

    /**
     * @param maxEntryBytes of a value; a larger one is neither written nor read
     */
    public EntryCodec(Sealing sealing, Compression compression, int maxEntryBytes) {
        if (maxEntryBytes < 1 || maxEntryBytes > Integer.MAX_VALUE - SLACK_BYTES) {
            throw new IllegalArgumentException("an entry has at least one byte, and not 2 GiB");
        }
        this.sealing = sealing;
        this.compression = compression;
        this.maxEntryBytes = maxEntryBytes;
    }

    /** Empty where the entry is too large to be shared. */
    public Optional<byte[]> encode(CacheKey key, Entry entry) {
        if (entry.value().length > maxEntryBytes) {
            return Optional.empty();
        }
        return EntryFields.write(entry)
                .filter(fields -> fields.length <= maxEntryBytes + SLACK_BYTES)
                .map(fields -> {
                    byte[] head = {'L', 'J', VERSION, sealing.id()};
                    byte[] sealed = sealing.seal(pack(fields), associated(head, key));
                    return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                            .put(head)
                            .put(sealed)
                            .array();
                });
    }

    /** Empty where these bytes are not an entry of this key, or not one that this codec reads. */
    public Optional<Entry> decode(CacheKey key, byte[] blob) {
        if (blob.length < HEAD_BYTES || blob.length > maxEntryBytes + 2 * (long) SLACK_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(blob);
        byte[] head = new byte[HEAD_BYTES];
        in.get(head);
        if (head[0] != 'L' || head[1] != 'J' || head[2] != VERSION || head[3] != sealing.id()) {
            return Optional.empty();
        }
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return sealing.open(sealed, associated(head, key))
                .flatMap(this::unpack)
                .flatMap(EntryFields::read)
                .filter(entry -> entry.value().length <= maxEntryBytes);
    }

    /** Of notes, sealed as entries are. */
    BanCodec bans() {
        return new BanCodec(sealing);
    }

    private byte[] pack(byte[] fields) {
        byte[] compressed = compression.compress(fields);
        boolean shrinks = compressed.length < fields.length;
        byte[] packed = shrinks ? compressed : fields;
        return ByteBuffer.allocate(PACKED_AT + packed.length)
                .put(shrinks ? compression.id() : Compression.AS_IS)
                .putInt(fields.length)
                .put(packed)
                .array();
    }

    private Optional<byte[]> unpack(byte[] packed) {
        if (packed.length < PACKED_AT) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(packed);
        byte id = in.get();
        int size = in.getInt();
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        if (size < 0 || size > maxEntryBytes + SLACK_BYTES) {
            return Optional.empty();
        }
        if (id == Compression.AS_IS) {
            return rest.length == size ? Optional.of(rest) : Optional.empty();
        }
        return id == compression.id() ? compression.decompress(rest, size) : Optional.empty();
    }

    private static byte[] associated(byte[] head, CacheKey key) {
        byte[] keyBytes = key.toBytes();
        return ByteBuffer.allocate(HEAD_BYTES + keyBytes.length).put(head).put(keyBytes).array();
    }
}
