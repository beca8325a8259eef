package io.lampejo.caching.store;

/**
 * A kept answer.
 *
 * @param value the encoded answer; owned by this record and never changed
 * @param createdAtMillis when it was computed, since the epoch
 * @param keptUntilMillis from when on it is never served, not even stale
 * @param label whose it is and how it is found again to be invalidated
 * @param cost what computing it took
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked of an entry
public record Entry(
        byte[] value, long createdAtMillis, long keptUntilMillis, Label label, Cost cost) {

    public boolean expired(long nowMillis) {
        return nowMillis >= keptUntilMillis;
    }

    public long ageMillis(long nowMillis) {
        return Math.max(0, nowMillis - createdAtMillis);
    }
}
