package io.lampejo.models;

/** What came of reading a model directory. */
sealed interface Reading {

    /** Everything is there. */
    record Complete(EmbeddingModel model, ModelDetails details) implements Reading {}

    /**
     * Something is missing or wrong.
     *
     * @param reason all of it, without a full stop at its end
     */
    record Incomplete(String id, String reason) implements Reading {}
}
