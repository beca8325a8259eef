package io.lampejo.generation;

import io.lampejo.failure.Failure;
import java.util.List;
import java.util.Optional;

/** The generation models this process can serve. Answers at once and loads nothing. Thread-safe. */
public interface Generators {

    Optional<GeneratorInfo> find(String id);

    /** All generation models, by id. */
    List<GeneratorInfo> all();

    /** Why {@link #find} found nothing under this id. */
    default Failure refusal(String id) {
        return new Failure.UnknownModel(id, all().stream().map(GeneratorInfo::id).toList());
    }
}
