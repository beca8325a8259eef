package io.lampejo.functions.generation;

import io.lampejo.call.RandomIds;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GeneratorInfo;
import java.time.Clock;
import java.util.Optional;

/**
 * What every part of an answer repeats.
 *
 * @param created seconds since 1970
 * @param fingerprint of the model's content: the same seed gives the same answer while it stays
 */
record AnswerHead(String id, long created, String model, String fingerprint) {
    private static final int FINGERPRINT_CHARS = 12;

    static AnswerHead of(String prefix, GeneratorInfo model, Clock clock) {
        String digest = model.fingerprint();
        return new AnswerHead(
                RandomIds.make(prefix),
                clock.instant().getEpochSecond(),
                model.id(),
                "fp_" + digest.substring(0, Math.min(FINGERPRINT_CHARS, digest.length())));
    }

    /** The head of the answer that says it is this one. */
    AnswerHead of(Optional<GenerationEvent.Identity> identity, String prefix) {
        return identity.map(known ->
                        new AnswerHead(
                                prefix + known.id(), known.createdAtSeconds(), model, fingerprint))
                .orElse(this);
    }

    /** The id of the n-th part of the answer: the same whenever the answer is given. */
    String part(String prefix, int n) {
        return prefix + id.substring(id.indexOf('_') + 1) + n;
    }
}
