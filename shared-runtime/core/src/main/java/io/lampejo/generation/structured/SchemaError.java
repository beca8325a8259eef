package io.lampejo.generation.structured;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/** Says what is wrong with a schema, and where. */
record SchemaError(String param) {
    private static final int MAX_POINTER = 200;

    /**
     * @param what the rest of a sentence: "uses …", "has …"
     */
    FailureException at(Location location, String what) {
        return at(location.pointer(), what);
    }

    FailureException at(String pointer, String what) {
        return new FailureException(
                new Failure.InvalidInput(
                        param,
                        "The schema at '%s' cannot be enforced: %s."
                                .formatted(shortened(pointer), what)));
    }

    private static String shortened(String pointer) {
        return pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
    }
}
