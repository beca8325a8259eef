package io.lampejo.generation.decoding;

import io.lampejo.call.Call;
import java.util.List;

/**
 * A tokenised prompt and what is to be made of it.
 *
 * @param prompt at least one token; owned by this record
 * @param maxTokens most tokens of one choice, at least 1; prompt and these together fit the window
 * @param choices one continuation for each choice
 * @param rounding {@code ALIKE} where the answer must not depend on what else is served
 * @param whenOver runs once, on the loop's thread, when the decoder is not needed for this answer
 *     any longer, which may be long before its reader has read it
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked of a request
public record DecodeRequest(
        int[] prompt,
        int maxTokens,
        List<Continuation> choices,
        Decoder.Rounding rounding,
        Call call,
        Runnable whenOver) {
    public DecodeRequest {
        choices = List.copyOf(choices);
        if (prompt.length == 0 || maxTokens < 1 || choices.isEmpty()) {
            throw new IllegalArgumentException("a prompt, a limit and a choice");
        }
    }

    /** A request of somebody who does not want to know when the decoder is done with it. */
    public DecodeRequest(
            int[] prompt,
            int maxTokens,
            List<Continuation> choices,
            Decoder.Rounding rounding,
            Call call) {
        this(prompt, maxTokens, choices, rounding, call, () -> {});
    }

    /** A request whose last bits may depend on what else is served. */
    public DecodeRequest(int[] prompt, int maxTokens, List<Continuation> choices, Call call) {
        this(prompt, maxTokens, choices, Decoder.Rounding.ANY, call);
    }
}
