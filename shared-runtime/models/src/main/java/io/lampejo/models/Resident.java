package io.lampejo.models;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loaded model and how many leases on it are out.
 *
 * <p>Once it is retired it gives no lease any more, and the last one to leave learns that it is the
 * last. The number of leases and the retired mark share one integer (the mark is the sign), so that
 * taking and giving back a lease is one compare-and-swap and no lock.
 */
final class Resident<M extends ResidentModel> {

    private static final int RETIRED = Integer.MIN_VALUE;

    private final String id;
    private final M model;
    private final long bytes;
    private final AtomicInteger leases = new AtomicInteger(1);
    private volatile long usedAtNanos;

    /** Starts with one lease out: its loader's. */
    Resident(String id, M model, long bytes, long nowNanos) {
        this.id = id;
        this.model = model;
        this.bytes = bytes;
        this.usedAtNanos = nowNanos;
    }

    String id() {
        return id;
    }

    M model() {
        return model;
    }

    /** What it counts for in the budget: its size when it was loaded. */
    long bytes() {
        return bytes;
    }

    long usedAtNanos() {
        return usedAtNanos;
    }

    boolean leased() {
        return (leases.get() & ~RETIRED) != 0;
    }

    /** Takes a lease; false where it is retired. */
    boolean lease() {
        int seen = leases.get();
        while (seen >= 0) {
            if (leases.compareAndSet(seen, seen + 1)) {
                return true;
            }
            seen = leases.get();
        }
        return false;
    }

    /** Gives a lease back; true where it was the last one and the model is to be closed. */
    boolean release(long nowNanos) {
        usedAtNanos = nowNanos;
        return leases.decrementAndGet() == RETIRED;
    }

    /** Retires it, once; true where no lease is out and the model is to be closed. */
    boolean retire() {
        return leases.getAndAdd(RETIRED) == 0;
    }

    /** Retires it only where no lease is out; then the model is to be closed. */
    boolean retireUnleased() {
        return leases.compareAndSet(0, RETIRED);
    }
}
