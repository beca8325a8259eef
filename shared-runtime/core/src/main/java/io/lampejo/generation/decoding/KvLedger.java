package io.lampejo.generation.decoding;

import java.util.Collection;

/** Divides the bytes for keys and values between running sequences and what is kept for reuse. */
final class KvLedger {
    private final long budget;
    private final long bytesPerToken;
    private final PrefixStore store;

    KvLedger(long budget, long bytesPerToken, PrefixStore store) {
        this.budget = budget;
        this.bytesPerToken = bytesPerToken;
        this.store = store;
    }

    /** Makes room for so many tokens in rows, at the cost of what is kept; says whether it fits. */
    boolean fits(long tokensInRows, PrefixStore.Node spared) {
        long left = budget - tokensInRows * bytesPerToken;
        if (left < 0) {
            return false;
        }
        store.shrinkTo(left, spared);
        return store.bytes() <= left;
    }

    long bytes(Collection<Sequence> sequences) {
        long tokens = 0;
        for (Sequence sequence : sequences) {
            tokens += sequence.cached;
        }
        return tokens * bytesPerToken;
    }
}
