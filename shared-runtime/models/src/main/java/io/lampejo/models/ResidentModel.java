package io.lampejo.models;

/**
 * A model that an engine holds in memory. Closed once, by {@link ResidentModels}, when no lease is
 * out.
 */
public interface ResidentModel extends AutoCloseable {

    /** Memory that it holds, native memory included. */
    long bytes();

    @Override
    void close();
}
