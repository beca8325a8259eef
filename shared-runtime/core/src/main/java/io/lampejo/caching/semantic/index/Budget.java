package io.lampejo.caching.semantic.index;

/** Bytes allowed and taken. Guarded by the index's lock. */
final class Budget {
    private final long max;
    private long used;

    Budget(long max) {
        this.max = max;
    }

    void charge(long bytes) {
        used += bytes;
    }

    long used() {
        return used;
    }

    boolean allows(long more) {
        return used + more <= max;
    }

    /** What each of so many tenants may hold while others want room. */
    long share(int tenants) {
        return max / tenants;
    }
}
