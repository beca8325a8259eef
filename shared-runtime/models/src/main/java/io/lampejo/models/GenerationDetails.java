package io.lampejo.models;

/**
 * What an operator may want to know of a generation model, beyond what its callers do.
 *
 * @param graph name of the file, inside the model, that is its graph; says how it is quantised
 * @param bytes of graph, external data and tokenizer
 */
public record GenerationDetails(String graph, long bytes) {}
