package io.lampejo.generation.sampling;

/** Which tokens may be drawn, and how likely each is: temperature, top-k, min-p, top-p. Pure. */
final class Filters {

    private Filters() {}

    /**
     * Leaves what remains in the scratch's weights: at least the likeliest token.
     *
     * @param sampling its temperature is above 0
     * @param highest of the logits
     */
    static void apply(
            Sampling sampling, float[] logits, int width, float highest, SamplerScratch scratch) {
        float floor = -Float.MAX_VALUE;
        if (sampling.topK() > 0 && sampling.topK() < width) {
            floor = Math.max(floor, Logits.highest(logits, width, sampling.topK()));
        }
        if (sampling.minP() > 0) {
            double share = Math.log(sampling.minP()) * sampling.temperature();
            floor = Math.max(floor, (float) (highest + share));
        }
        Weights weights = scratch.weights;
        weights.take(logits, width, new Weights.Softening(highest, sampling.temperature()), floor);
        if (sampling.topP() < 1) {
            weights.keepHeaviest(sampling.topP());
        }
    }
}
