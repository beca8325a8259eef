package io.lampejo.generation.sampling;

import io.lampejo.generation.TokenLogprob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Log probabilities of tokens, from the logits as the model computed them. */
final class Likelihoods {
    /** Stands for what has no probability at all, as it does in the OpenAI API. */
    private static final float IMPOSSIBLE = -9999;

    private final SamplingPlan.ModelTokens tokens;
    private final float[] logits;
    private final double total;

    /**
     * @param logits lent; at least as many as the model has tokens
     */
    Likelihoods(SamplingPlan.ModelTokens tokens, float[] logits) {
        this.tokens = tokens;
        this.logits = logits;
        this.total = Logits.logSumExp(logits, tokens.width());
    }

    /**
     * @param top how many of the likeliest tokens; of equal ones the lowest ids come first
     * @param keys room for as many as there are tokens
     */
    TokenLogprob of(int chosen, int top, long[] keys) {
        return new TokenLogprob(candidate(chosen), top == 0 ? List.of() : likeliest(top, keys));
    }

    private List<TokenLogprob.Candidate> likeliest(int top, long[] keys) {
        int wanted = Math.min(top, tokens.width());
        float least = Logits.highest(logits, tokens.width(), wanted);
        int count = 0;
        for (int id = 0; id < tokens.width(); id++) {
            if (logits[id] >= least) {
                keys[count++] = (long) ascending(logits[id]) << 32 | (0xFFFFFFFFL ^ id);
            }
        }
        Arrays.sort(keys, 0, count);
        List<TokenLogprob.Candidate> candidates = new ArrayList<>(wanted);
        for (int i = count - 1; i >= count - wanted; i--) {
            candidates.add(candidate((int) ~keys[i]));
        }
        return candidates;
    }

    /** An int that is ordered as the float is. */
    private static int ascending(float x) {
        int bits = Float.floatToIntBits(x + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    private TokenLogprob.Candidate candidate(int token) {
        float logprob = (float) Math.min(0, logits[token] - total);
        return new TokenLogprob.Candidate(
                token, tokens.bytes(token), Math.max(IMPOSSIBLE, logprob));
    }
}
