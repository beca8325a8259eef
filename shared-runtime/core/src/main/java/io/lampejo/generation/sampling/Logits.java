package io.lampejo.generation.sampling;

import java.util.Arrays;

/** What is asked of a whole row of logits. Pure. */
final class Logits {

    private Logits() {}

    /**
     * The id of the highest logit, the lowest such id.
     *
     * @throws IllegalStateException where a logit is NaN or positive infinity, or all are negative
     *     infinity: the model computed no distribution
     */
    static int highest(float[] logits, int width) {
        float best = Float.NEGATIVE_INFINITY;
        int at = -1;
        for (int id = 0; id < width; id++) {
            float logit = logits[id];
            // One comparison that is almost never true, of NaN as well.
            if (!(logit <= best)) {
                if (!(logit < Float.POSITIVE_INFINITY)) {
                    throw new IllegalStateException(
                            "the model computed %s as the logit of token %d".formatted(logit, id));
                }
                best = logit;
                at = id;
            }
        }
        if (at < 0) {
            throw new IllegalStateException("no token has a probability: all logits are -Infinity");
        }
        return at;
    }

    /**
     * The natural logarithm of the sum of the logits' exponentials.
     *
     * @param scratch at least as many; overwritten
     */
    static double logSumExp(float[] logits, int width, float[] scratch) {
        float highest = logits[highest(logits, width)];
        Exponential.of(logits, width, highest, 1, scratch);
        return highest + Math.log(Exponential.sum(scratch, 0, width));
    }

    /**
     * The {@code k}-th highest logit, equal ones counted separately.
     *
     * @param k 1..width
     */
    static float highest(float[] logits, int width, int k) {
        // The k highest so far; the lowest of them is the root.
        float[] heap = Arrays.copyOf(logits, k);
        for (int root = k / 2 - 1; root >= 0; root--) {
            sink(heap, root);
        }
        for (int id = k; id < width; id++) {
            if (logits[id] > heap[0]) {
                heap[0] = logits[id];
                sink(heap, 0);
            }
        }
        return heap[0];
    }

    private static void sink(float[] heap, int node) {
        float value = heap[node];
        int at = node;
        for (int child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (value <= heap[child]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }
}
