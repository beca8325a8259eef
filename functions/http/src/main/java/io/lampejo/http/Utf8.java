package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are the UTF-8 that JSON is sent in: well-formed after the Unicode standard's table
 * 3-7, no byte order mark, no NUL byte.
 */
final class Utf8 {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private Utf8() {}

    static void require(byte[] bytes, int from, int length) {
        int end = from + length;
        if (length >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            throw wrong("The body begins with a byte order mark, which JSON must not.");
        }
        int at = from;
        while (at < end) {
            if (end - at >= Long.BYTES && plain((long) LONG.get(bytes, at))) {
                at += Long.BYTES;
                continue;
            }
            int size = sequence(bytes, at, end);
            if (size == 0) {
                throw wrong(
                        bytes[at] == 0
                                ? "The body has a NUL byte at offset %d: it is not JSON in UTF-8."
                                        .formatted(at - from)
                                : "The body is not valid UTF-8 at offset %d.".formatted(at - from));
            }
            at += size;
        }
    }

    /** Eight ASCII bytes, none of them NUL. */
    private static boolean plain(long eight) {
        return ((eight | (eight - ONES)) & HIGH_BITS) == 0;
    }

    /** Bytes of the sequence at {@code at}, 0 where there is none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return lead == 0 ? 0 : 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (end - at < size) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    private static FailureException wrong(String message) {
        return new FailureException(new Failure.InvalidInput("", message));
    }
}
