package io.lampejo.generation.sampling;

import io.lampejo.generation.TokenLogprob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Log probabilities of the tokens at one position, from the logits as the model computed them. */
final class Likelihoods {
    /** Stands for what has no probability at all, as it does in the OpenAI API. */
    private static final float IMPOSSIBLE = -9999;

    private final SamplingPlan plan;
    private final float[] logits;
    private final double total;

    private Likelihoods(SamplingPlan plan, float[] logits, double total) {
        this.plan = plan;
        this.logits = logits;
        this.total = total;
    }

    /**
     * @param logits may change afterwards
     * @param scratch room for as many; lent until the last question
     */
    static Likelihoods of(float[] logits, SamplingPlan plan, float[] scratch) {
        int width = plan.tokens().width();
        double total = Logits.logSumExp(logits, width, scratch);
        System.arraycopy(logits, 0, scratch, 0, width);
        return new Likelihoods(plan, scratch, total);
    }

    /** That of the chosen token, and the likeliest; of equal ones the lowest ids come first. */
    TokenLogprob of(int chosen) {
        int wanted = Math.min(plan.topLogprobs().orElse(0), plan.tokens().width());
        return new TokenLogprob(candidate(chosen), wanted == 0 ? List.of() : likeliest(wanted));
    }

    private List<TokenLogprob.Candidate> likeliest(int wanted) {
        int width = plan.tokens().width();
        float least = Logits.highest(logits, width, wanted);
        List<TokenLogprob.Candidate> likelier = new ArrayList<>(wanted);
        List<TokenLogprob.Candidate> equal = new ArrayList<>();
        for (int id = 0; id < width; id++) {
            if (logits[id] > least) {
                likelier.add(candidate(id));
            } else if (logits[id] == least && equal.size() < wanted) {
                equal.add(candidate(id));
            }
        }
        likelier.sort(Comparator.comparingDouble(it -> 0 - logits[it.token()]));
        likelier.addAll(equal.subList(0, wanted - likelier.size()));
        return likelier;
    }

    private TokenLogprob.Candidate candidate(int token) {
        float logprob = (float) Math.min(0, logits[token] - total);
        return new TokenLogprob.Candidate(
                token, plan.tokens().bytes(token), Math.max(IMPOSSIBLE, logprob));
    }
}
