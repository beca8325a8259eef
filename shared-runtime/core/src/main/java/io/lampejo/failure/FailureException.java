package io.lampejo.failure;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Failure} through a pipeline. An expected outcome, so it records no stack trace.
 */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        this(failure, null);
    }

    /**
     * @param cause what the log should show; its own stack trace is kept
     */
    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
