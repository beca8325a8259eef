package io.lampejo.functions.caching;

import io.lampejo.http.HttpError;
import org.jspecify.annotations.Nullable;

/** What became of a line. */
sealed interface Outcome {

    /** An answer was computed for it, or found. */
    enum Done implements Outcome {
        ALREADY_CACHED,
        COMPUTED,
        /** Computed, but of a kind that the cache does not keep. */
        NOT_KEPT;

        /** Of two parts of a line: what is worth telling of both. */
        Done and(Done other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * It was refused, or computing it failed.
     *
     * @param customId what the caller calls it
     */
    record Failed(long line, @Nullable String customId, HttpError error) implements Outcome {}
}
