package io.lampejo.caching;

import java.nio.ByteBuffer;

/**
 * Names an answer: 256 bits of a digest over everything that the answer depends on.
 *
 * <p>Never shown to callers.
 */
public record CacheKey(long a, long b, long c, long d) {

    /** The key whose 32 bytes these are. */
    public static CacheKey of(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        return new CacheKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    /** The digest's own bits are as good as any hash of them. */
    @Override
    public int hashCode() {
        return Long.hashCode(a);
    }

    /** Its 32 bytes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }
}
