package io.lampejo.batching;

import java.util.BitSet;

/**
 * Decides which waiting sequences share a run. Pure.
 *
 * <p>The first sequence is the one whose turn it is and is always taken. Others join it as long as
 * the run, padded to its longest sequence, stays within the policy. On a CPU a second core running
 * its own batch is worth more than one larger batch, so a run takes no more than its worker's share
 * of what waits.
 */
final class BatchPlanner {

    private BatchPlanner() {}

    /**
     * @param lengths tokens of the waiting sequences, in the order of their turns; at least one
     * @param workers threads that run batches
     * @return indices into {@code lengths} of the sequences to run together; contains 0
     */
    static BitSet plan(int[] lengths, int workers, BatchPolicy policy) {
        long waiting = 0;
        for (int length : lengths) {
            waiting += length;
        }
        long share = Math.ceilDiv(waiting, workers);

        BitSet chosen = new BitSet(lengths.length);
        chosen.set(0);
        int longest = lengths[0];
        long tokens = lengths[0];
        int count = 1;
        for (int i = 1; i < lengths.length; i++) {
            int candidateLongest = Math.max(longest, lengths[i]);
            long padded = (long) candidateLongest * (count + 1);
            long padding = padded - tokens - lengths[i];
            if (tokens + lengths[i] <= share
                    && padded <= policy.maxTokens()
                    && padding <= policy.maxPadding() * padded) {
                chosen.set(i);
                longest = candidateLongest;
                tokens += lengths[i];
                count++;
            }
        }
        return chosen;
    }
}
