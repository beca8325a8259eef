package io.lampejo.models;

/** What came of reading a model directory. */
sealed interface Reading {

    /** A whole model that makes vectors. */
    record Embedding(EmbeddingModel model, EmbeddingDetails details) implements Reading {}

    /** A whole model that makes text. */
    record Generation(GenerationModel model, GenerationDetails details) implements Reading {}

    /**
     * Something is missing or wrong.
     *
     * @param reason all of it, without a full stop at its end
     */
    record Incomplete(String id, String reason) implements Reading {}
}
