package io.lampejo.caching.semantic;

/**
 * What was observed of an entry: at which similarities its answer would have done. The latest
 * {@value #MAX} observations. Thread-safe.
 */
final class Evidence {
    static final int MAX = 32;

    /** Of the object with its array. */
    static final int BYTES = 24 + 16 + 2 * MAX;

    /** By {@link Curves#observation}, the oldest overwritten first. */
    private final short[] observations = new short[MAX];

    private int seen;
    private boolean everSame;

    synchronized void add(double similarity, Outcome outcome) {
        observations[seen % MAX] = Curves.observation(similarity, outcome);
        seen++;
        everSame |= outcome == Outcome.SAME;
    }

    /** The least probability that the answer does at this similarity. 0 before it ever did. */
    synchronized double probabilityRight(double similarity) {
        return everSame
                ? Curves.probabilityRight(observations, Math.min(seen, MAX), similarity)
                : 0;
    }
}
