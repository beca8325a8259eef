package io.lampejo.generation.decoding;

import java.time.Duration;

/** Guesses when a full queue will have room, from how sequences ended lately. Thread-safe. */
final class DrainEstimate {
    private static final double KEEP = 0.9;

    private long lastNanos;
    private boolean busy;

    /** Seconds between two sequences that end. */
    private volatile double interval = 1;

    /** A sequence ended. Called by one thread. */
    void ended(long nowNanos) {
        if (busy) {
            interval = KEEP * interval + (1 - KEEP) * (nowNanos - lastNanos) / 1e9;
        }
        busy = true;
        lastNanos = nowNanos;
    }

    /** There is nothing to do: the time until the next one ends says nothing. Same thread. */
    void idle() {
        busy = false;
    }

    /** When a tenth of the waiting ones will have gone: 1 second to 1 minute. */
    Duration retryAfter(int waiting) {
        double seconds = Math.clamp(interval * waiting / 10, 1, 60);
        return Duration.ofMillis((long) (seconds * 1_000));
    }
}
