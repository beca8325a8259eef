package io.lampejo.http.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest of a key: all that is kept of one. Two of them are compared in a time that
 * does not depend on where they differ.
 */
final class KeyDigest {
    static final int BYTES = 32;

    private final byte[] bytes;

    /**
     * @param bytes 32 of them, owned by this from now on
     */
    KeyDigest(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes");
        }
        this.bytes = bytes;
    }

    static KeyDigest of(String text) {
        return new KeyDigest(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of {@code salt} and this. */
    KeyDigest salted(byte[] salt) {
        MessageDigest digest = sha256();
        digest.update(salt);
        return new KeyDigest(digest.digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** Without the digest, which would be enough to guess a weak key by trying. */
    @Override
    public String toString() {
        return "KeyDigest";
    }
}
