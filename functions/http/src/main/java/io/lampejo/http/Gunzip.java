package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip no further than a limit, so that a small body cannot become a huge one. Blocking.
 */
final class Gunzip {

    private Gunzip() {}

    /**
     * The unpacked bytes.
     *
     * @param reserve is asked for memory before it is taken; where it says no, the request is
     *     refused
     */
    static byte[] inflate(byte[] zipped, long limit, LongPredicate reserve) {
        int capacity = (int) Math.min(limit, Math.max(1024, 4L * zipped.length));
        require(reserve.test(capacity));
        byte[] plain = new byte[capacity];
        int size = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            int read;
            while ((read = in.read(plain, size, plain.length - size)) >= 0) {
                size += read;
                if (size == plain.length) {
                    if (size >= limit) {
                        return whole(in, plain, limit);
                    }
                    int larger = (int) Math.min(limit, 2L * size);
                    require(reserve.test(larger - size));
                    plain = Arrays.copyOf(plain, larger);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(
                    HttpError.badRequest(Optional.empty(), "The body is not valid gzip."));
        }
        return Arrays.copyOf(plain, size);
    }

    private static byte[] whole(GZIPInputStream in, byte[] plain, long limit) throws IOException {
        if (in.read() < 0) {
            return plain;
        }
        throw new FailureException(
                new Failure.TooLarge(
                        "The unpacked body is over the limit of %d bytes.".formatted(limit)));
    }

    private static void require(boolean granted) {
        if (!granted) {
            throw new RefusedException(BodyIntake.overloaded());
        }
    }
}
