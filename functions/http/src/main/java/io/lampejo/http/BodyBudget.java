package io.lampejo.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that may still be taken in. Thread-safe, never waits. */
final class BodyBudget {
    private final AtomicLong free;

    BodyBudget(long bytes) {
        free = new AtomicLong(bytes);
    }

    /** Takes all of {@code bytes} or nothing. */
    boolean reserve(long bytes) {
        long now = free.get();
        while (now >= bytes) {
            if (free.compareAndSet(now, now - bytes)) {
                return true;
            }
            now = free.get();
        }
        return false;
    }

    void release(long bytes) {
        free.addAndGet(bytes);
    }

    long free() {
        return free.get();
    }
}
