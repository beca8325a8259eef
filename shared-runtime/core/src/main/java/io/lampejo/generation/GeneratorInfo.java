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
 */
public record GeneratorInfo(
        String id,
        String fingerprint,
        int window,
        int vocabulary,
        Chat chat,
        Instant created,
        String owner) {
    public GeneratorInfo {
        if (window < 1 || vocabulary < 1) {
            throw new IllegalArgumentException("a model has a window and a vocabulary");
        }
    }

    /** Whether a model knows conversations. */
    public enum Chat {
        TEMPLATE,
        NONE
    }
}
