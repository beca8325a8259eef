package io.lampejo.caching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The bytes that a key is the digest of: fields one after the other, each behind its length (4
 * bytes, big-endian), so that no two sequences of fields write the same bytes. Texts are UTF-8. Not
 * thread-safe.
 */
final class KeyFields {
    private byte[] bytes = new byte[512];
    private int size;

    KeyFields text(String value) {
        int length = value.length();
        int start = room(Integer.BYTES + 3 * length);
        int at = start + Integer.BYTES;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else {
                int point = value.codePointAt(i);
                i += Character.charCount(point) - 1;
                at = utf8(point, at);
            }
        }
        put(start, at - start - Integer.BYTES);
        size = at;
        return this;
    }

    KeyFields number(long value) {
        int start = room(Integer.BYTES + Long.BYTES);
        put(start, Long.BYTES);
        put(start + Integer.BYTES, (int) (value >>> Integer.SIZE));
        put(start + 2 * Integer.BYTES, (int) value);
        size += Integer.BYTES + Long.BYTES;
        return this;
    }

    /** All values as one field, 4 bytes each. */
    KeyFields numbers(int[] values) {
        int start = room(Integer.BYTES + Integer.BYTES * values.length);
        put(start, Integer.BYTES * values.length);
        for (int i = 0; i < values.length; i++) {
            put(start + Integer.BYTES * (i + 1), values[i]);
        }
        size += Integer.BYTES * (values.length + 1);
        return this;
    }

    /** The same fields so far, to be continued apart. */
    KeyFields copy() {
        KeyFields copy = new KeyFields();
        copy.bytes = bytes.clone();
        copy.size = size;
        return copy;
    }

    CacheKey key() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes, 0, size);
            return CacheKey.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A lone surrogate is written like any other code point: it is not the same as another one. */
    private int utf8(int point, int from) {
        int at = from;
        if (point < 0x800) {
            bytes[at++] = (byte) (0xC0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                bytes[at++] = (byte) (0xE0 | (point >> 12));
            } else {
                bytes[at++] = (byte) (0xF0 | (point >> 18));
                bytes[at++] = (byte) (0x80 | (point >> 12 & 0x3F));
            }
            bytes[at++] = (byte) (0x80 | (point >> 6 & 0x3F));
        }
        bytes[at++] = (byte) (0x80 | (point & 0x3F));
        return at;
    }

    /** Where so many bytes can be written. */
    private int room(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
        return size;
    }

    private void put(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }
}
