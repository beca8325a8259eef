package io.lampejo.benchmarks.paraphrases;

import java.util.ArrayList;
import java.util.List;

/** The plain cosine threshold: serves the nearest sample wherever it is near enough. */
final class CosineCache implements Cache {
    private final Similarities similarities;
    private final double threshold;
    private final List<Integer> kept = new ArrayList<>();

    CosineCache(Similarities similarities, double threshold) {
        this.similarities = similarities;
        this.threshold = threshold;
    }

    @Override
    public Decision ask(int sample) {
        int nearest = -1;
        float best = Float.NEGATIVE_INFINITY;
        for (int other : kept) {
            float similarity = similarities.between(sample, other);
            if (similarity > best) {
                best = similarity;
                nearest = other;
            }
        }
        return best >= threshold ? new Decision.Served(nearest) : new Decision.Unknown();
    }

    @Override
    public void keep(int sample) {
        kept.add(sample);
    }
}
