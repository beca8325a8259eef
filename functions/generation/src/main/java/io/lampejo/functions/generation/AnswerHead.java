package io.lampejo.functions.generation;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.http.RandomIds;
import java.time.Clock;

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
}
