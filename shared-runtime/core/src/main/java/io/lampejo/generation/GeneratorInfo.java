package io.lampejo.generation;

import java.time.Instant;

/**
 * What is known of a generation model before it is loaded.
 *
 * @param id the name callers use
 * @param fingerprint digest of the model's content, the same on every machine
 * @param window most tokens of prompt and answer together
 * @param vocabulary number of token ids; valid ids are {@code 0..vocabulary-1}
 * @param chat whether it has a chat template
 * @param created when the model's files were made
 * @param owner who published it
 * @param habits what its answers depend on besides the request
 */
public record GeneratorInfo(
        String id,
        String fingerprint,
        int window,
        int vocabulary,
        Chat chat,
        Instant created,
        String owner,
        Habits habits) {
    public GeneratorInfo {
        if (window < 1 || vocabulary < 1) {
            throw new IllegalArgumentException("a model has a window and a vocabulary");
        }
    }

    /** A model that draws and reads no clock. */
    public GeneratorInfo(
            String id,
            String fingerprint,
            int window,
            int vocabulary,
            Chat chat,
            Instant created,
            String owner) {
        this(id, fingerprint, window, vocabulary, chat, created, owner, Habits.PLAIN);
    }

    /**
     * What a model's answers depend on besides the request.
     *
     * @param drawing how tokens are drawn where the caller says nothing of the temperature
     * @param clock what its chat template shows of the time
     */
    public record Habits(Drawing drawing, ClockUse clock) {
        public static final Habits PLAIN = new Habits(Drawing.SAMPLED, ClockUse.NONE);
    }

    /** How tokens are drawn. */
    public enum Drawing {
        /** At random. */
        SAMPLED,
        /** Always the likeliest. */
        GREEDY
    }

    /** What a chat template shows of the time. */
    public enum ClockUse {
        NONE,
        /** The day, or something that changes no sooner. */
        DAY,
        /** Something that may change within a day, or nobody knows. */
        TIME
    }

    /** Whether a model knows conversations. */
    public enum Chat {
        TEMPLATE,
        NONE
    }
}
