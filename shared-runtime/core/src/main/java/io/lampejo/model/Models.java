package io.lampejo.model;

import java.util.List;
import java.util.Optional;

/** The models this process can serve. Answers at once and loads nothing. Thread-safe. */
public interface Models {

    Optional<ModelInfo> find(String id);

    /** All models, by id. */
    List<ModelInfo> all();
}
