package io.lampejo.model;

import io.lampejo.content.Modality;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of an embedding model before it is loaded.
 *
 * @param id the name callers use
 * @param fingerprint digest of the model's content, the same on every machine; part of every cache
 *     key
 * @param space where its vectors live
 * @param window most tokens in one sequence, special tokens included
 * @param vocabulary number of token ids; valid ids are {@code 0..vocabulary-1}
 * @param matryoshka widths to which a vector may be cut, ascending; empty where the model allows
 *     none
 * @param created when the model's files were made
 * @param owner who published it
 */
public record ModelInfo(
        String id,
        String fingerprint,
        Space space,
        int window,
        int vocabulary,
        Set<Modality> modalities,
        List<Integer> matryoshka,
        Instant created,
        String owner) {
    public ModelInfo {
        modalities = Set.copyOf(modalities);
        matryoshka = matryoshka.stream().sorted().toList();
        if (window < 1 || vocabulary < 1) {
            throw new IllegalArgumentException("a model has a window and a vocabulary");
        }
    }
}
