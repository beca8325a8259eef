package io.lampejo.models;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.model.ModelInfo;
import java.util.function.Supplier;

/** A usable model. */
public sealed interface ModelOffer extends ModelEntry {

    /**
     * A model that makes vectors.
     *
     * @param files puts the files on disk where they are not yet, and checks that they are still
     *     what {@code info} says; blocking; throws a {@link FailureException} where they cannot be
     *     used
     */
    record Embedding(
            ModelInfo info, EmbeddingDetails details, String where, Supplier<EmbeddingModel> files)
            implements ModelOffer {
        @Override
        public String id() {
            return info.id();
        }
    }

    /**
     * A model that makes text.
     *
     * @param files as those of {@link Embedding}
     */
    record Generation(
            GeneratorInfo info,
            GenerationDetails details,
            String where,
            Supplier<GenerationModel> files)
            implements ModelOffer {
        @Override
        public String id() {
            return info.id();
        }
    }

    default ModelKind kind() {
        return switch (this) {
            case Embedding _ -> ModelKind.EMBEDDING;
            case Generation _ -> ModelKind.GENERATION;
        };
    }
}
