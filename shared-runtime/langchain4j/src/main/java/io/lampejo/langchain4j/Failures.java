package io.lampejo.langchain4j;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/** Says a {@link Failure} as LangChain4j's exception, of which retrying depends. */
final class Failures {
    private Failures() {}

    /** What is no {@link FailureException} stays as it is. */
    static Throwable translate(Throwable thrown) {
        return thrown instanceof FailureException expected ? of(expected) : thrown;
    }

    private static LangChain4jException of(FailureException cause) {
        String message = cause.failure().message();
        return switch (cause.failure()) {
            case Failure.InvalidInput _,
                    Failure.ContextOverflow _,
                    Failure.WindowExceeded _,
                    Failure.TooLarge _ ->
                    new InvalidRequestException(message, cause);
            case Failure.UnknownModel _ -> new ModelNotFoundException(message, cause);
            case Failure.Unauthorized _ -> new AuthenticationException(message, cause);
            case Failure.Overloaded _ -> new RateLimitException(message, cause);
            case Failure.DeadlineExceeded _ -> new TimeoutException(message, cause);
            case Failure.EngineFailed _,
                    Failure.ModelUnusable _,
                    Failure.NotCached _,
                    Failure.StoreFailed _ ->
                    new InternalServerException(message, cause);
            case Failure.Unsupported _ -> {
                LangChain4jException unsupported = new UnsupportedFeatureException(message);
                unsupported.initCause(cause);
                yield unsupported;
            }
        };
    }
}
