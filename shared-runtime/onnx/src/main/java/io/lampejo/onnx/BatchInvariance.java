package io.lampejo.onnx;

import ai.onnxruntime.OrtException;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.model.ModelInfo;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds out whether sequences may share a run of a graph, by trying: a sequence alone against the
 * same one beside a longer and a shorter one. Graphs that quantise activations per tensor fail this
 * (dynamic int8); float graphs and block-wise quantised weights pass.
 */
final class BatchInvariance {
    /** Greatest difference of a component that rounding in another order explains. */
    private static final float TOLERANCE = 1e-6f;

    private static final int[] LENGTHS = {12, 5, 23};
    private static final int PROBES = 3;

    private BatchInvariance() {}

    static boolean holds(EncoderGraph graph, ModelInfo model) throws OrtException {
        SplittableRandom random = new SplittableRandom(20_260_101);
        for (int probe = 0; probe < PROBES; probe++) {
            List<TokenSequence> sequences =
                    Arrays.stream(LENGTHS)
                            .mapToObj(length ->
                                    random(Math.min(length, model.window()), model, random))
                            .toList();
            List<float[]> together = graph.run(sequences);
            for (int i = 0; i < sequences.size(); i++) {
                float[] alone = graph.run(List.of(sequences.get(i))).getFirst();
                if (difference(alone, together.get(i)) > TOLERANCE * Math.max(1, peak(alone))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static TokenSequence random(int length, ModelInfo model, SplittableRandom random) {
        return new TokenSequence(random.ints(length, 0, model.vocabulary()).toArray(), 0);
    }

    private static float difference(float[] a, float[] b) {
        float most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    private static float peak(float[] vector) {
        float peak = 0;
        for (float x : vector) {
            peak = Math.max(peak, Math.abs(x));
        }
        return peak;
    }
}
