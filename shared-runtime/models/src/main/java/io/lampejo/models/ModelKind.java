package io.lampejo.models;

import java.util.Optional;

/** What a model makes of a text. */
public enum ModelKind {
    /** Vectors. */
    EMBEDDING,
    /** More text. */
    GENERATION;

    /** By the name that a {@code lampejo.json} uses. */
    static Optional<ModelKind> named(String name) {
        return switch (name) {
            case "embedding" -> Optional.of(EMBEDDING);
            case "generation" -> Optional.of(GENERATION);
            default -> Optional.empty();
        };
    }

    /** As a noun in a sentence. */
    String words() {
        return switch (this) {
            case EMBEDDING -> "an embedding model";
            case GENERATION -> "a generation model";
        };
    }
}
