package io.lampejo.generation.decoding;

import java.time.Duration;

/** Guesses when a full queue will have room, from how sequences ended lately. Thread-safe. */
final class DrainEstimate {
    private static final double KEEP = 0.9;

    private long lastNanos;
    private boolean any;

    /** Seconds between two sequences that end. */
    private volatile double interval = 1;

    /** A sequence ended. Called by one thread. */
    void ended(long nowNanos) {
        if (any) {
            interval = KEEP * interval + (1 - KEEP) * (nowNanos - lastNanos) / 1e9;
        }
        any = true;
        lastNanos = nowNanos;
    }

    /** When a tenth of the waiting ones will have gone. */
    Duration retryAfter(int waiting) {
        double seconds = Math.clamp(interval * waiting / 10, 1, 60);
        return Duration.ofMillis((long) (seconds * 1_000));
    }
}
