package io.lampejo.call;

import java.time.Duration;

/**
 * A moment on the monotonic clock ({@link System#nanoTime()}).
 *
 * @param atNanos the moment
 * @param budget how long the caller was willing to wait when it came, for messages
 */
public record Deadline(long atNanos, Duration budget) {

    public static Deadline after(Duration budget, long nowNanos) {
        return new Deadline(nowNanos + budget.toNanos(), budget);
    }

    public boolean passed(long nowNanos) {
        return nowNanos - atNanos >= 0;
    }
}
