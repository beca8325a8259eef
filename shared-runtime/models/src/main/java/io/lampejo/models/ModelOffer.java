package io.lampejo.models;

import io.lampejo.model.ModelInfo;
import java.util.function.Supplier;

/**
 * A usable model.
 *
 * @param files puts the files on disk where they are not yet, and checks that they are still what
 *     {@code info} says; blocking; throws a {@code FailureException} where they cannot be used
 */
public record ModelOffer(
        ModelInfo info, ModelDetails details, String where, Supplier<EmbeddingModel> files)
        implements ModelEntry {
    @Override
    public String id() {
        return info.id();
    }
}
