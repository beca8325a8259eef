package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** Where a parser stands, in words for the caller. */
final class Place {
    private static final int SHOWN_CHARS = 60;

    private Place() {}

    /**
     * As {@code messages[2].content[0].type}; empty for the body as a whole. Behind an object or
     * array it is the place of that object or array.
     */
    static String path(JsonParser parser) {
        JsonStreamContext at = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            at = at.getParent();
        }
        StringBuilder path = new StringBuilder();
        append(path, at);
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext at) {
        if (at == null) {
            return;
        }
        append(path, at.getParent());
        if (at.inArray()) {
            path.append('[').append(at.getCurrentIndex()).append(']');
        } else if (at.hasCurrentName()) {
            path.append(path.isEmpty() ? "" : ".").append(shown(at.getCurrentName()));
        }
    }

    /** What is there. */
    static String found(JsonParser parser) {
        return switch (parser.currentToken()) {
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
