package io.lampejo.caching.store;

import java.time.Duration;

/**
 * Says whether a server that may be down is worth asking. After some failures in a row it is not
 * asked for a while; then one caller tries, and where that fails too, the while doubles. Time is
 * passed in; thread-safe.
 */
final class Circuit {

    /** Whether a caller may ask. Who got {@code CALL} or {@code PROBE} says how it went. */
    enum Leave {
        CALL,
        PROBE,
        REFUSED
    }

    private final CircuitPolicy policy;
    private int failures;
    private boolean open;
    private boolean probing;
    private long pausedUntilNanos;
    private Duration pause;

    Circuit(CircuitPolicy policy) {
        this.policy = policy;
        this.pause = policy.firstPause();
    }

    synchronized Leave ask(long nowNanos) {
        if (!open) {
            return Leave.CALL;
        }
        if (probing || nowNanos - pausedUntilNanos < 0) {
            return Leave.REFUSED;
        }
        probing = true;
        return Leave.PROBE;
    }

    /** True where the server has become worth asking again. */
    synchronized boolean succeeded(Leave leave) {
        if (open && leave != Leave.PROBE) {
            return false;
        }
        boolean reopened = open;
        open = false;
        probing = false;
        failures = 0;
        pause = policy.firstPause();
        return reopened;
    }

    /** True where the server has stopped being worth asking. */
    synchronized boolean failed(Leave leave, long nowNanos) {
        if (!open && leave == Leave.CALL && ++failures >= policy.failures()) {
            open = true;
            pausedUntilNanos = nowNanos + pause.toNanos();
            return true;
        }
        if (open && leave == Leave.PROBE) {
            probing = false;
            pause = longer(pause);
            pausedUntilNanos = nowNanos + pause.toNanos();
        }
        return false;
    }

    synchronized boolean closed() {
        return !open;
    }

    /** The caller left before it knew. */
    synchronized void abandoned(Leave leave) {
        if (leave == Leave.PROBE) {
            probing = false;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(policy.longestPause()) < 0 ? doubled : policy.longestPause();
    }
}
