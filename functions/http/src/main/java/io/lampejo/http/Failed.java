package io.lampejo.http;

import io.lampejo.failure.FailureException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told of an exception. What nobody foresaw, and what is our own fault, is logged
 * here once, with the request's id; the caller learns nothing of classes, files and stacks.
 */
public final class Failed {
    private static final Logger LOG = Logger.getLogger(Failed.class);

    /** Carriers of functions wrap what a function throws; none wraps deeper than this. */
    private static final int MAX_WRAPPERS = 4;

    private Failed() {}

    /** The error that an expected exception stands for, wrapped or not. */
    static Optional<HttpError> expected(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i <= MAX_WRAPPERS; i++) {
            switch (cause) {
                case FailureException expected -> {
                    return Optional.of(HttpError.of(expected.failure()));
                }
                case RefusedException refused -> {
                    return Optional.of(refused.error());
                }
                default -> cause = cause.getCause();
            }
        }
        return Optional.empty();
    }

    public static HttpError toldAndLogged(Throwable failure, @Nullable String requestId) {
        HttpError error = expected(failure).orElse(HttpError.ofStatus(500));
        if (error.status() == 500) {
            log(failure, requestId);
        }
        return error;
    }

    private static void log(Throwable failure, @Nullable String requestId) {
        MDC.put("requestId", String.valueOf(requestId));
        try {
            LOG.errorf(failure, "Request %s failed", requestId);
        } finally {
            MDC.remove("requestId");
        }
    }
}
