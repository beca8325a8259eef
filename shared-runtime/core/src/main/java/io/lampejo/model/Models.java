package io.lampejo.model;

import io.lampejo.failure.Failure;
import java.util.List;
import java.util.Optional;

/** The models this process can serve. Answers at once and loads nothing. Thread-safe. */
public interface Models {

    Optional<ModelInfo> find(String id);

    /** All models, by id. */
    List<ModelInfo> all();

    /** Why {@link #find} found nothing under this id. */
    default Failure refusal(String id) {
        return new Failure.UnknownModel(id, all().stream().map(ModelInfo::id).toList());
    }
}
