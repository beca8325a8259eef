package io.lampejo.models;

/**
 * A model that cannot be used.
 *
 * @param reason everything that is wrong, without a full stop at its end; file names are relative
 *     to the model, so that callers may see it
 */
public record ModelProblem(String id, String where, String reason) implements ModelEntry {}
