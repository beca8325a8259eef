package io.lampejo.http;

import io.lampejo.failure.Failure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error as the OpenAI API words it.
 *
 * @param message a sentence for the caller
 * @param param the field that is wrong
 * @param code a word for programs
 * @param retry whether and when the caller should try again
 */
public record HttpError(
        int status,
        String message,
        Type type,
        @Nullable String param,
        @Nullable String code,
        Retry retry) {

    /** The API's kinds of errors. */
    public enum Type {
        INVALID_REQUEST("invalid_request_error"),
        RATE_LIMIT("rate_limit_error"),
        SERVER("server_error");

        final String json;

        Type(String json) {
            this.json = json;
        }
    }

    /** What a client that got the error should do. */
    public sealed interface Retry {

        /** What the status says. */
        record ByStatus() implements Retry {}

        /**
         * Nothing: it would fail again. Sent as {@code x-should-retry: false}, which OpenAI's
         * clients obey.
         */
        record Never() implements Retry {}

        /** Wait and try again. Sent as {@code Retry-After} and {@code retry-after-ms}. */
        record After(Duration delay) implements Retry {}
    }

    static final Retry BY_STATUS = new Retry.ByStatus();
    private static final Retry NEVER = new Retry.Never();

    /** A 400 that names the field, or none where the body as a whole is wrong. */
    public static HttpError badRequest(Optional<String> param, String message) {
        return new HttpError(
                400, message, Type.INVALID_REQUEST, param.orElse(null), null, BY_STATUS);
    }

    /** A failure as a status and a body: the one place that decides it for HTTP. */
    public static HttpError of(Failure failure) {
        String message = failure.message();
        return switch (failure) {
            case Failure.InvalidInput(String param, String _) ->
                    badRequest(param.isEmpty() ? Optional.empty() : Optional.of(param), message);
            case Failure.ContextOverflow(String param, int _, int _, int _) ->
                    invalid(400, message, param, "context_length_exceeded");
            case Failure.WindowExceeded(String param, int _, int _, int _) ->
                    invalid(400, message, param, "context_length_exceeded");
            case Failure.UnknownModel _ -> invalid(404, message, "model", "model_not_found");
            case Failure.Unsupported(String param, String _) ->
                    invalid(400, message, param, "unsupported_value");
            case Failure.TooLarge _ -> invalid(413, message, null, "request_too_large");
            case Failure.Unauthorized _ -> invalid(401, message, null, "invalid_api_key");
            case Failure.Overloaded(Duration wait) ->
                    new HttpError(
                            429,
                            message,
                            Type.RATE_LIMIT,
                            null,
                            "overloaded",
                            new Retry.After(wait));
            case Failure.DeadlineExceeded _ -> server(504, message, "deadline_exceeded", BY_STATUS);
            case Failure.NotCached _ -> server(504, message, "not_cached", NEVER);
            case Failure.StoreFailed _ -> server(503, message, "store_unavailable", BY_STATUS);
            case Failure.EngineFailed _ -> server(500, message, "engine_failed", BY_STATUS);
            // Asking again changes nothing: someone has to mend the model's files.
            case Failure.ModelUnusable _ -> server(500, message, "model_unusable", NEVER);
        };
    }

    /** What to say where only a status is known. */
    static HttpError ofStatus(int status) {
        return switch (status) {
            case 400 -> invalid(400, "The request is malformed.", null, "bad_request");
            case 401 ->
                    invalid(
                            401,
                            "The request carries no valid API key in a header 'Authorization: Bearer KEY'.",
                            null,
                            "invalid_api_key");
            case 403 -> invalid(403, "The request is not allowed.", null, "permission_denied");
            case 404 -> invalid(404, "There is no such route.", null, "unknown_url");
            case 405 ->
                    invalid(
                            405,
                            "The route does not know this method.",
                            null,
                            "method_not_allowed");
            case 406 ->
                    invalid(
                            406,
                            "The request's Content-Type or Accept header does not fit this route.",
                            null,
                            "not_acceptable");
            case 408 -> invalid(408, "The body did not arrive in time.", null, "request_timeout");
            case 411 ->
                    invalid(
                            411,
                            "Over HTTP/2 a body needs a Content-Length.",
                            null,
                            "length_required");
            case 413 -> invalid(413, "The body is too large.", null, "request_too_large");
            case 415 ->
                    invalid(
                            415,
                            "The body must be JSON: Content-Type: application/json.",
                            null,
                            "unsupported_media_type");
            case 417 ->
                    invalid(
                            417,
                            "Of expectations only 100-continue is known.",
                            null,
                            "expectation_failed");
            case 503 -> server(503, "The server cannot answer now.", "unavailable", BY_STATUS);
            default ->
                    status >= 400 && status < 500
                            ? invalid(status, "The request cannot be served.", null, null)
                            : server(
                                    status >= 500 ? status : 500,
                                    "The server failed.",
                                    null,
                                    BY_STATUS);
        };
    }

    /** {@code {"error":{"message","type","param","code"}}}, always with all four keys. */
    public byte[] toJson() {
        return new JsonBytes(192 + message.length())
                .raw("{\"error\":{\"message\":")
                .string(message)
                .raw(",\"type\":")
                .string(type.json)
                .raw(",\"param\":")
                .string(param)
                .raw(",\"code\":")
                .string(code)
                .raw("}}")
                .toByteArray();
    }

    /** The same error in other words. */
    HttpError saying(String words) {
        return new HttpError(status, words, type, param, code, retry);
    }

    private static HttpError invalid(
            int status, String message, @Nullable String param, @Nullable String code) {
        return new HttpError(status, message, Type.INVALID_REQUEST, param, code, BY_STATUS);
    }

    private static HttpError server(
            int status, String message, @Nullable String code, Retry retry) {
        return new HttpError(status, message, Type.SERVER, null, code, retry);
    }
}
