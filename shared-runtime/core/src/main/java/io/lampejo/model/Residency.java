package io.lampejo.model;

/** Which models are in memory. Thread-safe. */
public interface Residency {

    /** Bytes that the model holds in memory, or 0 where it is not loaded. */
    long residentBytes(String modelId);
}
