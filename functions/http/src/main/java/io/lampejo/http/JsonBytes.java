package io.lampejo.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 into an array that grows. Knows no structure: the caller writes braces and
 * commas. Not thread-safe.
 */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public JsonBytes(int capacity) {
        bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    /** The array behind, of which the first {@link #size()} bytes are written. Not a copy. */
    public byte[] array() {
        return bytes;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written behind the first {@code size} bytes. */
    public JsonBytes truncate(int size) {
        this.size = Math.min(size, this.size);
        return this;
    }

    /** Forgets what was written and keeps the array. */
    public JsonBytes clear() {
        size = 0;
        return this;
    }

    /** Writes bytes that are JSON already. */
    public JsonBytes raw(byte[] json) {
        return raw(json, json.length);
    }

    public JsonBytes raw(byte[] json, int length) {
        reserve(length);
        System.arraycopy(json, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** Writes ASCII that is JSON already. */
    @SuppressWarnings("deprecation") // the fastest way from ASCII to bytes
    public JsonBytes raw(String ascii) {
        int length = ascii.length();
        reserve(length);
        ascii.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    public JsonBytes raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public JsonBytes integer(long value) {
        return value >= 0 && value < 10 ? raw((char) ('0' + value)) : raw(Long.toString(value));
    }

    /**
     * The shortest decimal that reads back as the same float.
     *
     * @throws IllegalArgumentException for what JSON has no number for: NaN and the infinities
     */
    public JsonBytes decimal(float value) {
        reserve(FloatDigits.MAX_BYTES);
        size = FloatDigits.write(value, bytes, size);
        return this;
    }

    /** Writes a string in quotes, or {@code null}. A lone surrogate becomes U+FFFD. */
    public JsonBytes string(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        int length = text.length();
        // No UTF-16 unit takes more than the six bytes of an escape.
        reserve(6 * length + 2);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                wide(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                wide(Character.isSurrogate(c) ? 0xFFFD : c);
            }
        }
        bytes[size++] = '"';
        return this;
    }

    private void ascii(char c) {
        if (c == '"' || c == '\\') {
            bytes[size++] = '\\';
            bytes[size++] = (byte) c;
        } else if (c >= 0x20) {
            bytes[size++] = (byte) c;
        } else {
            bytes[size++] = '\\';
            bytes[size++] = 'u';
            bytes[size++] = '0';
            bytes[size++] = '0';
            bytes[size++] = HEX[c >> 4];
            bytes[size++] = HEX[c & 15];
        }
    }

    private void wide(int codePoint) {
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                bytes[size++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            }
            bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)));
        }
    }
}
