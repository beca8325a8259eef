package io.lampejo.models;

import java.util.Optional;

/**
 * What an operator may want to know of an embedding model, beyond what its callers do.
 *
 * @param graph name of the file, inside the model, that is its graph; says how it is quantised
 * @param pooling empty where the graph itself pools
 * @param bytes of graph, external data and tokenizer
 */
public record EmbeddingDetails(String graph, Optional<Pooling> pooling, long bytes) {}
