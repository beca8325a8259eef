package io.lampejo.functions.generation;

import io.lampejo.http.Failed;
import io.lampejo.http.HttpError;
import java.util.function.Consumer;

/**
 * How one caller is told of failures.
 *
 * @param names what the caller calls things
 * @param beforeHead answers a failure with a status of its own
 */
record Refusals(FieldNames names, String requestId, Consumer<Throwable> beforeHead) {

    /** Answers a failure, while nothing was sent. */
    void refuse(Throwable failure) {
        beforeHead.accept(names.translate(failure));
    }

    /** What to say of a failure in the middle of an answer. */
    HttpError midway(Throwable failure) {
        return Failed.toldAndLogged(names.translate(failure), requestId);
    }
}
