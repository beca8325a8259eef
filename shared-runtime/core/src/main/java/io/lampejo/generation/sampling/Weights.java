package io.lampejo.generation.sampling;

/**
 * The tokens that can still be drawn and their unnormalised probabilities, by ascending id. Reused
 * from draw to draw.
 */
final class Weights {
    private final int[] ids;
    private final float[] weights;
    private int count;

    Weights(int width) {
        this.ids = new int[width];
        this.weights = new float[width];
    }

    /**
     * Takes the tokens whose logits are at least {@code floor}, weighted {@code exp((logit -
     * highest) / temperature)}.
     */
    void take(float[] logits, int width, Softening softening, float floor) {
        count = 0;
        double scale = 1 / (double) softening.temperature();
        for (int id = 0; id < width; id++) {
            if (logits[id] >= floor) {
                ids[count] = id;
                weights[count] =
                        (float) Exponential.of(((double) logits[id] - softening.highest()) * scale);
                count++;
            }
        }
    }

    /**
     * @param highest of the logits
     * @param temperature above 0
     */
    record Softening(float highest, float temperature) {}

    /**
     * Keeps the smallest set of the heaviest tokens whose share reaches {@code share}: a token
     * stays as long as those before it, heaviest first, hold less than the share. The first always
     * stays. Of equal weights the lowest ids come first.
     *
     * @param keys room for as many as there are tokens
     */
    void keepHeaviest(double share, long[] keys) {
        double total = sum();
        // All tokens below this together weigh too little to matter, so they need no ordering.
        keepAtLeast((float) ((1 - share) * total / count));
        for (int i = 0; i < count; i++) {
            keys[i] = key(i);
        }
        long last = HeaviestKeys.last(keys, count, share * total);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (key(i) >= last) {
                move(i, kept++);
            }
        }
        count = kept;
    }

    /**
     * The token at the share of the total weight.
     *
     * @param uniform in {@code [0, 1)}
     */
    int draw(double uniform) {
        double left = uniform * sum();
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (weights[i] > 0) {
                left -= weights[i];
                last = ids[i];
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    int count() {
        return count;
    }

    int id(int index) {
        return ids[index];
    }

    double share(int index) {
        return weights[index] / sum();
    }

    private void keepAtLeast(float weight) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] >= weight) {
                move(i, kept++);
            }
        }
        count = kept;
    }

    private void move(int from, int to) {
        ids[to] = ids[from];
        weights[to] = weights[from];
    }

    /** Orders by weight, then by descending id. */
    private long key(int index) {
        return (long) Float.floatToRawIntBits(weights[index]) << 32 | (0xFFFFFFFFL ^ ids[index]);
    }

    private double sum() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
