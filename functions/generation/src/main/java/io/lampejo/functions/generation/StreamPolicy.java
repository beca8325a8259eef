package io.lampejo.functions.generation;

import java.time.Duration;

/**
 * How answers are streamed. The wiring provides it as a bean.
 *
 * @param heartbeat after so much silence a comment is sent, so that nobody on the way takes the
 *     connection for dead
 * @param window events that may be on their way between the engine and the connection
 * @param unsentBytes bytes that may wait in this process for a slow reader before its generation
 *     pauses
 */
public record StreamPolicy(Duration heartbeat, int window, int unsentBytes) {

    /** 15 seconds, 16 events, 8 KiB. */
    public static final StreamPolicy DEFAULT =
            new StreamPolicy(Duration.ofSeconds(15), 16, 8 * 1024);

    public StreamPolicy {
        if (!heartbeat.isPositive() || window < 1 || unsentBytes < 1) {
            throw new IllegalArgumentException("heartbeat, window and buffer are positive");
        }
    }
}
