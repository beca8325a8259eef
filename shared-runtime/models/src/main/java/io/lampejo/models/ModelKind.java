package io.lampejo.models;

import java.util.List;
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

    /** Names of its graphs, without {@code .onnx}, those first that a CPU runs best. */
    public List<String> graphs() {
        return switch (this) {
            case EMBEDDING -> Graphs.ENCODERS.preferred();
            case GENERATION -> Graphs.DECODERS.preferred();
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
