package io.lampejo.functions.generation;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/** What is said of wrong requests. */
final class Wrong {

    private Wrong() {}

    /** The body as a whole is wrong. */
    static FailureException body(String message) {
        return field("", message);
    }

    static FailureException field(String param, String message) {
        return new FailureException(new Failure.InvalidInput(param, message));
    }

    static FailureException unsupported(String param, String message) {
        return new FailureException(new Failure.Unsupported(param, message));
    }
}
