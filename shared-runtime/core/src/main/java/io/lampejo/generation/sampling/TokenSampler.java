package io.lampejo.generation.sampling;

import io.lampejo.generation.structured.TokenConstraint;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the tokens of one choice. Not thread-safe; small, since thousands may wait.
 *
 * <p>In this order, as vLLM and {@code transformers} do: log probabilities of what the model
 * computed; penalties and bias; the constraint's mask; temperature; top-k and min-p; top-p; the
 * draw. The draw is a function of seed, choice and position alone, so an answer does not depend on
 * what else is served, nor on how often it was interrupted.
 */
public final class TokenSampler {
    private final SamplingPlan plan;
    private final int choice;
    private final Penalties penalties;
    private final @Nullable TokenConstraint constraint;
    private long position;

    /**
     * @param choice 0 for the first of a request
     * @param prompt its tokens, for the repetition penalty
     * @param constraint owned by this sampler
     */
    public TokenSampler(
            SamplingPlan plan,
            int choice,
            PromptTokens prompt,
            Optional<TokenConstraint> constraint) {
        this.plan = plan;
        this.choice = choice;
        this.penalties = new Penalties(plan.sampling(), prompt.distinct());
        this.constraint = constraint.orElse(null);
    }

    /**
     * The next token. It has been accepted: the next call chooses the one after it.
     *
     * @param logits as the model computed them, at least as many as it has tokens; overwritten
     * @param scratch lent for this call
     * @throws IllegalStateException where the model computed no distribution: a logit is NaN or
     *     positive infinity
     */
    public SampledToken sample(float[] logits, SamplerScratch scratch) {
        Likelihoods likelihoods =
                plan.topLogprobs().isPresent() ? Likelihoods.of(logits, plan, scratch.raw) : null;
        penalties.apply(logits, width());
        if (constraint != null) {
            mask(constraint, logits, scratch.allowed);
        }
        int token = choose(logits, scratch);
        penalties.generated(token);
        if (constraint != null && !plan.tokens().ends(token)) {
            constraint.accept(token);
        }
        position++;
        return likelihoods == null
                ? SampledToken.of(token)
                : new SampledToken(token, Optional.of(likelihoods.of(token)));
    }

    /** Whether the token ends the choice. */
    public boolean ends(SampledToken token) {
        return plan.tokens().ends(token.token());
    }

    private void mask(TokenConstraint constraint, float[] logits, long[] allowed) {
        Arrays.fill(allowed, 0);
        constraint.allowed(allowed);
        for (int end : plan.tokens().ends()) {
            long bit = 1L << end;
            allowed[end / Long.SIZE] &= ~bit;
            allowed[end / Long.SIZE] |= constraint.mayEnd() ? bit : 0;
        }
        for (int word = 0; word < allowed.length; word++) {
            int first = word * Long.SIZE;
            int last = Math.min(first + Long.SIZE, width());
            if (allowed[word] == 0) {
                Arrays.fill(logits, first, last, Float.NEGATIVE_INFINITY);
            } else if (allowed[word] != -1) {
                for (int id = first; id < last; id++) {
                    if ((allowed[word] >>> id & 1) == 0) {
                        logits[id] = Float.NEGATIVE_INFINITY;
                    }
                }
            }
        }
    }

    private int choose(float[] logits, SamplerScratch scratch) {
        int likeliest = Logits.highest(logits, width());
        if (plan.sampling().temperature() == 0) {
            return likeliest;
        }
        Filters.apply(plan.sampling(), logits, width(), logits[likeliest], scratch);
        return scratch.weights.draw(Philox.uniform(plan.seed(), choice, position));
    }

    private int width() {
        return plan.tokens().width();
    }
}
