package io.lampejo.generation.sampling;

import io.lampejo.generation.token.Vocabulary;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How the tokens of one request are chosen; all its choices share it. Immutable.
 *
 * @param sampling resolved: nothing is left open but the seed, for which {@code seed} stands
 * @param seed of every choice's draws
 * @param topLogprobs empty: no log probabilities; otherwise how many of the likeliest tokens are
 *     reported beside the chosen one
 * @param tokens what the model's ids are
 */
public record SamplingPlan(
        Sampling sampling, long seed, OptionalInt topLogprobs, ModelTokens tokens) {

    /**
     * @param width logits of one position; ids beyond the vocabulary stand for no bytes
     * @param ends ids that end a turn; owned by this record, read only
     */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked of a model's tokens
    public record ModelTokens(Vocabulary vocabulary, int width, int[] ends) {
        public ModelTokens {
            for (int end : ends) {
                if (end < 0 || end >= width) {
                    throw new IllegalArgumentException(
                            "end token %d of %d tokens".formatted(end, width));
                }
            }
            ends = Arrays.stream(ends).sorted().distinct().toArray();
        }

        /** Whether the token ends a turn. */
        public boolean ends(int token) {
            return Arrays.binarySearch(ends, token) >= 0;
        }

        byte[] bytes(int token) {
            return token < vocabulary.size() ? vocabulary.bytes(token) : new byte[0];
        }
    }
}
