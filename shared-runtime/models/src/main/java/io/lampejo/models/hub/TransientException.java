package io.lampejo.models.hub;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that may be another one soon. */
final class TransientException extends IOException {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    /**
     * @param retryAfter what the server asks for; null where it does not
     */
    TransientException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
