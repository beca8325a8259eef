package io.lampejo.functions.caching;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.http.HttpError;
import org.jspecify.annotations.Nullable;

/** What is said of wrong requests. */
final class Wrong {
    private static final int SHOWN_CHARS = 60;

    private Wrong() {}

    /** The body as a whole is wrong. */
    static FailureException body(String message) {
        return field("", message);
    }

    static FailureException field(String param, String message) {
        return new FailureException(new Failure.InvalidInput(param, message));
    }

    /** "'url' must be a string, but it is an array." */
    static FailureException type(String param, String wanted, JsonParser at) {
        return field(
                param,
                "'%s' must be %s, but it is %s.".formatted(param, wanted, name(at.currentToken())));
    }

    /** The same error, of a request that lies in the field {@code parent} of another one. */
    static HttpError within(String parent, HttpError error) {
        if (error.type() != HttpError.Type.INVALID_REQUEST) {
            return error;
        }
        String param = error.param() == null ? parent : parent + "." + error.param();
        return new HttpError(
                error.status(), error.message(), error.type(), param, error.code(), error.retry());
    }

    static String name(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "missing";
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "an integer";
            case VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "something that is no JSON";
        };
    }

    /** A caller's word as it may be shown to it again. */
    static String shown(String word) {
        return word.length() > SHOWN_CHARS ? word.substring(0, SHOWN_CHARS) + "…" : word;
    }
}
