package io.lampejo.generation.sampling;

import java.util.Arrays;
import java.util.Map;

/**
 * What makes tokens less likely, or more so, whatever the model says. One for each choice.
 *
 * <p>The repetition penalty is that of Keskar et al. (CTRL, 2019) over prompt and answer; presence
 * and frequency are those of the OpenAI API, over the answer; the bias comes last.
 */
final class Penalties {
    private final Sampling sampling;
    private final int[] prompt;
    private final boolean counting;
    private final TokenCounts generated = new TokenCounts();

    /**
     * @param prompt tokens, ascending, each once; not written to
     */
    Penalties(Sampling sampling, int[] prompt) {
        this.sampling = sampling;
        this.prompt = sampling.repetitionPenalty() == 1 ? new int[0] : prompt;
        this.counting =
                sampling.repetitionPenalty() != 1
                        || sampling.presencePenalty() != 0
                        || sampling.frequencyPenalty() != 0;
    }

    void generated(int token) {
        if (counting) {
            generated.add(token);
        }
    }

    /**
     * @param logits changed
     */
    void apply(float[] logits, int width) {
        for (int token : prompt) {
            if (token >= 0 && token < width) {
                logits[token] = repeated(logits[token]);
            }
        }
        for (int slot = 0; slot < generated.slots(); slot++) {
            int token = generated.token(slot);
            if (token >= 0) {
                if (Arrays.binarySearch(prompt, token) < 0) {
                    logits[token] = repeated(logits[token]);
                }
                logits[token] -=
                        sampling.frequencyPenalty() * generated.count(slot)
                                + sampling.presencePenalty();
            }
        }
        for (Map.Entry<Integer, Float> bias : sampling.logitBias().entrySet()) {
            int token = bias.getKey();
            if (token >= 0 && token < width) {
                logits[token] += bias.getValue();
            }
        }
    }

    private float repeated(float logit) {
        float penalised =
                logit > 0
                        ? logit / sampling.repetitionPenalty()
                        : logit * sampling.repetitionPenalty();
        // Beyond all others is far enough.
        return Math.min(penalised, Float.MAX_VALUE);
    }
}
