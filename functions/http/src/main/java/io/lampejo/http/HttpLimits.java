package io.lampejo.http;

import java.time.Duration;

/**
 * What one process takes in over HTTP. The deployable provides it as a bean.
 *
 * @param maxBodyBytes largest body of one request, after decompression
 * @param inFlightBodyBytes bytes that the bodies of all requests together may hold from their first
 *     byte until their answer is sent. What is decoded from a body is not counted: for one huge
 *     text it is four times as much again, for a moment. An eighth of the heap is a good value.
 * @param requestTimeout how long a caller waits: for its body to be read, and again for its answer
 */
public record HttpLimits(long maxBodyBytes, long inFlightBodyBytes, Duration requestTimeout) {
    public HttpLimits {
        if (maxBodyBytes < 1 || maxBodyBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a body has between 1 byte and 2 GiB");
        }
        if (inFlightBodyBytes < maxBodyBytes) {
            throw new IllegalArgumentException("the budget has room for at least one largest body");
        }
        if (!requestTimeout.isPositive()) {
            throw new IllegalArgumentException("a timeout is positive");
        }
    }
}
