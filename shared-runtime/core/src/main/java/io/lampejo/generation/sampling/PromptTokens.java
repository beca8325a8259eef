package io.lampejo.generation.sampling;

import java.util.Arrays;

/** The tokens that occur in a prompt, for the repetition penalty. Immutable; choices share it. */
public final class PromptTokens {
    public static final PromptTokens NONE = new PromptTokens(new int[0]);

    private final int[] distinct;

    private PromptTokens(int[] distinct) {
        this.distinct = distinct;
    }

    /** Empty, and free of cost, where the sampling has no repetition penalty. */
    public static PromptTokens of(int[] prompt, Sampling sampling) {
        return sampling.repetitionPenalty() == 1
                ? NONE
                : new PromptTokens(Arrays.stream(prompt).sorted().distinct().toArray());
    }

    /** Ascending; not to be written to. */
    int[] distinct() {
        return distinct;
    }
}
