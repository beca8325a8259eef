package io.lampejo.generation.decoding;

/**
 * Divides the bytes for keys and values between the rows and what is kept for reuse. The rows come
 * first.
 */
final class KvLedger {
    private final long budget;
    private final long bytesPerToken;
    private final PrefixStore store;

    KvLedger(long budget, long bytesPerToken, PrefixStore store) {
        this.budget = budget;
        this.bytesPerToken = bytesPerToken;
        this.store = store;
    }

    /** Whether so many tokens can be in rows, if need be with nothing kept. */
    boolean holds(long tokensInRows) {
        return bytes(tokensInRows) <= budget;
    }

    /** Makes room for so many tokens in rows at the cost of what is kept. */
    void makeRoom(long tokensInRows) {
        store.shrinkTo(Math.max(0, budget - bytes(tokensInRows)));
    }

    /**
     * The same, but one block and those before it stay.
     *
     * @return whether there is room
     */
    boolean makeRoom(long tokensInRows, PrefixStore.Node spared) {
        long left = Math.max(0, budget - bytes(tokensInRows));
        store.shrinkTo(left, spared);
        return holds(tokensInRows) && store.bytes() <= left;
    }

    long bytes(long tokens) {
        return tokens * bytesPerToken;
    }
}
