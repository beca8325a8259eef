package io.lampejo.models;

import java.util.List;

/** A place where models come from. */
public interface ModelSource {

    /**
     * Everything that is here, usable or not, in a stable order. Called once, at start-up: it reads
     * small files and samples of large ones. What is wrong with one model is an entry in the
     * answer, never an exception.
     */
    List<ModelEntry> entries();
}
