package io.lampejo.generation.sampling;

/**
 * The tokens that can still be drawn and their unnormalised probabilities, by ascending id. Reused
 * from draw to draw.
 */
final class Weights {
    private static final int BLOCK = 256;

    private final int[] ids;
    private final float[] weights;
    private final HeaviestFirst heaviestFirst = new HeaviestFirst();
    private int count;

    Weights(int width) {
        this.ids = new int[width];
        this.weights = new float[width];
    }

    /**
     * Takes the tokens whose logits are at least {@code floor}, weighted {@code exp((logit -
     * highest) / temperature)}.
     *
     * @param floor finite
     */
    void take(float[] logits, int width, Softening softening, float floor) {
        int taken = 0;
        for (int id = 0; id < width; id++) {
            // Always written, and kept where it counts: no branch to be mispredicted.
            ids[taken] = id;
            weights[taken] = logits[id];
            taken += logits[id] >= floor ? 1 : 0;
        }
        count = taken;
        Exponential.of(weights, count, softening.highest(), 1d / softening.temperature(), weights);
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
     */
    void keepHeaviest(double share) {
        HeaviestFirst.Last last = heaviestFirst.find(weights, count, share * sum());
        int ties = last.count();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            float weight = weights[i];
            ids[kept] = ids[i];
            weights[kept] = weight;
            if (weight == last.least()) {
                kept += ties > 0 ? 1 : 0;
                ties--;
            } else {
                kept += weight > last.least() ? 1 : 0;
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
        int block = 0;
        for (; block + BLOCK < count; block += BLOCK) {
            double sum = Exponential.sum(weights, block, block + BLOCK);
            if (left < sum) {
                break;
            }
            left -= sum;
        }
        for (int i = block; i < count; i++) {
            left -= weights[i];
            if (left < 0) {
                return ids[i];
            }
        }
        // Reached by rounding only.
        return ids[count - 1];
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

    private double sum() {
        return Exponential.sum(weights, 0, count);
    }
}
