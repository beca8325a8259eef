package io.lampejo.generation.sampling;

import io.lampejo.generation.TokenLogprob;
import java.util.Optional;

/**
 * A token that was chosen.
 *
 * @param logprob empty where none was asked for
 */
public record SampledToken(int token, Optional<TokenLogprob> logprob) {
    public static SampledToken of(int token) {
        return new SampledToken(token, Optional.empty());
    }
}
