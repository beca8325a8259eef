package io.lampejo.functions.generation;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import java.io.IOException;

/** Which model a caller means. */
final class ModelChoice {

    private ModelChoice() {}

    /** The field {@code model}. */
    static String id(Fields fields) throws IOException {
        String id = fields.text();
        if (id.isBlank()) {
            throw fields.wrong("'model' is empty.");
        }
        return id;
    }

    static GeneratorInfo find(String id, Generators generators) {
        return generators
                .find(id)
                .orElseThrow(() -> new FailureException(generators.refusal(Place.shown(id))));
    }
}
