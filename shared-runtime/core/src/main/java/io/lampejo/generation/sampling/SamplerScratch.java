package io.lampejo.generation.sampling;

/**
 * Room for the intermediate results of one draw. Belongs to one thread, which lends it to every
 * sampler it runs, so that a waiting sequence owns no array as large as the vocabulary. Twelve
 * bytes a token.
 */
public final class SamplerScratch {
    final float[] raw;
    final long[] allowed;
    final Weights weights;

    /**
     * @param width logits of one position
     */
    public SamplerScratch(int width) {
        this.raw = new float[width];
        this.allowed = new long[Math.ceilDiv(width, Long.SIZE)];
        this.weights = new Weights(width);
    }
}
