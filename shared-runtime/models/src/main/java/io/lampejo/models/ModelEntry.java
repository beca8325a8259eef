package io.lampejo.models;

/** What a source found under one id. */
public sealed interface ModelEntry permits ModelOffer, ModelProblem {

    String id();

    /** The place on this machine; for logs, not for callers. */
    String where();
}
