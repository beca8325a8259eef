package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;

/** JSON numbers as ints: {@code 3}, {@code 3.0} and {@code 3e0} are the same number. */
final class Integers {

    private Integers() {}

    /** Whether the token is a number, whole or not. */
    static boolean at(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** The number, or empty where it is not whole or does not fit. */
    static OptionalInt read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return OptionalInt.of(parser.getIntValue());
        }
        double value = parser.getDoubleValue();
        int whole = (int) value;
        return whole == value ? OptionalInt.of(whole) : OptionalInt.empty();
    }
}
