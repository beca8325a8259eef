package io.lampejo.http;

import java.io.Serial;

/** Refuses a request for a reason that only HTTP knows. Expected, so it records no stack trace. */
public final class RefusedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient HttpError error;

    public RefusedException(HttpError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public HttpError error() {
        return error;
    }
}
