package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import org.jspecify.annotations.Nullable;

/** What is said of wrong requests. */
final class Wrong {

    /** Names the body as a whole. */
    private static final String BODY = "";

    private Wrong() {}

    static FailureException body(String message) {
        return field(BODY, message);
    }

    static FailureException field(String param, String message) {
        return new FailureException(new Failure.InvalidInput(param, message));
    }

    /** "'dimensions' must be an integer, but it is a string." */
    static FailureException type(String param, String what, String wanted, JsonParser at) {
        return field(
                param,
                "%s must be %s, but it is %s.".formatted(what, wanted, name(at.currentToken())));
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
        return word.length() > 60 ? word.substring(0, 60) + "…" : word;
    }
}
