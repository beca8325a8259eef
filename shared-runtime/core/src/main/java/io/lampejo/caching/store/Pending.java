package io.lampejo.caching.store;

/** Entries on their way to a store: bounded, by bytes and by count. Thread-safe. */
final class Pending {
    private final long maxBytes;
    private final int maxEntries;
    private long bytes;
    private int entries;

    Pending(long maxBytes, int maxEntries) {
        this.maxBytes = maxBytes;
        this.maxEntries = maxEntries;
    }

    /** False where they would be too many; then nothing changes. */
    synchronized boolean add(int moreEntries, long moreBytes) {
        if (entries + moreEntries > maxEntries || bytes + moreBytes > maxBytes) {
            return false;
        }
        entries += moreEntries;
        bytes += moreBytes;
        return true;
    }

    synchronized void remove(int fewerEntries, long fewerBytes) {
        entries -= fewerEntries;
        bytes -= fewerBytes;
    }
}
