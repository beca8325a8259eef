package io.lampejo.generation;

import java.util.List;
import java.util.OptionalInt;

/**
 * How much text, in which form.
 *
 * @param choices how many answers to the same prompt, at least 1
 * @param maxTokens most tokens of one choice; empty: as many as the window holds
 * @param stop strings before which a choice ends
 * @param topLogprobs empty: no log probabilities; otherwise they are reported, with so many of the
 *     likeliest tokens (0..20) beside each chosen one
 */
public record Output(
        int choices,
        OptionalInt maxTokens,
        List<String> stop,
        AnswerFormat format,
        OptionalInt topLogprobs) {
    public Output {
        stop = List.copyOf(stop);
        if (choices < 1) {
            throw new IllegalArgumentException("at least one choice");
        }
    }

    /** One choice of free text to the end. */
    public static final Output TEXT =
            new Output(
                    1,
                    OptionalInt.empty(),
                    List.of(),
                    new AnswerFormat.Text(),
                    OptionalInt.empty());
}
