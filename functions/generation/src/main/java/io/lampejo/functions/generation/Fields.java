package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a request, read in one pass. What is wrong is named by its path, as {@code
 * messages[2].content[0].type}; the parser knows where it stands, so that right requests pay
 * nothing for it.
 */
final class Fields {

    /** Whole numbers up to here are exact in a double. */
    private static final double EXACT = 1L << 53;

    private final JsonParser parser;

    /** Decodes the field that the parser stands at. */
    @FunctionalInterface
    interface Decoder {
        /** False where there is no such field. */
        boolean decode(String name) throws IOException;
    }

    /** Decodes the item of an array that the parser stands at. */
    @FunctionalInterface
    interface ItemDecoder {
        void decode(int index) throws IOException;
    }

    Fields(JsonParser parser) {
        this.parser = parser;
    }

    /** Decodes a whole body: one object and nothing behind it. */
    void body(Decoder decoder) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Wrong.body(
                    "The body must be a JSON object, but it is %s.".formatted(Place.found(parser)));
        }
        object(decoder);
        if (parser.nextToken() != null) {
            throw Wrong.body("Something follows the JSON object.");
        }
    }

    /** Decodes an object. A field that is not known, or comes twice, is refused. */
    void object(Decoder decoder) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrongType("an object");
        }
        List<String> seen = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (seen.contains(name)) {
                throw wrong("'%s' is given twice.".formatted(path()));
            }
            seen.add(name);
            parser.nextToken();
            if (!decoder.decode(name)) {
                throw wrong("Unknown parameter: '%s'.".formatted(path()));
            }
        }
    }

    /** Decodes an array and says how many items it has. */
    int array(String wanted, int max, ItemDecoder decoder) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrongType(wanted);
        }
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == max) {
                throw wrong("'%s' is over the limit of %d items.".formatted(path(), max));
            }
            decoder.decode(count++);
        }
        return count;
    }

    /** The same, but an array without items is refused. */
    int filledArray(String wanted, int max, ItemDecoder decoder) throws IOException {
        int count = array(wanted, max, decoder);
        if (count == 0) {
            throw wrong("'%s' is an empty array.".formatted(path()));
        }
        return count;
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    boolean atNull() {
        return at(JsonToken.VALUE_NULL);
    }

    boolean atNumber() {
        return at(JsonToken.VALUE_NUMBER_INT) || at(JsonToken.VALUE_NUMBER_FLOAT);
    }

    /** A string of well-formed Unicode without NUL. */
    String text() throws IOException {
        return text("a string");
    }

    String text(String wanted) throws IOException {
        if (!at(JsonToken.VALUE_STRING)) {
            throw wrongType(wanted);
        }
        return checked(parser.getText());
    }

    /** A string with at least one and at most so many chars. */
    String word(int maxChars) throws IOException {
        String text = text();
        if (text.isEmpty()) {
            throw wrong("'%s' is an empty string.".formatted(path()));
        }
        if (text.length() > maxChars) {
            throw wrong(
                    "'%s' has %d characters, which is over the limit of %d."
                            .formatted(path(), text.length(), maxChars));
        }
        return text;
    }

    boolean flag() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrongType("a boolean");
        };
    }

    int integer(int min, int max) throws IOException {
        return (int) integer((long) min, (long) max);
    }

    /** {@code 3}, {@code 3.0} and {@code 3e0} are the same number. */
    long integer(long min, long max) throws IOException {
        if (!atNumber()) {
            throw wrongType("an integer");
        }
        if (at(JsonToken.VALUE_NUMBER_INT)
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return within(parser.getLongValue(), min, max);
        }
        double value = parser.getDoubleValue();
        if (Math.abs(value) > EXACT) {
            throw outside(min, max);
        }
        if (value != Math.rint(value)) {
            throw wrong(
                    "'%s' must be an integer, but it is %s."
                            .formatted(path(), Place.shown(parser.getText())));
        }
        return within((long) value, min, max);
    }

    private long within(long value, long min, long max) throws IOException {
        if (value < min || value > max) {
            throw outside(min, max);
        }
        return value;
    }

    double number(double min, double max) throws IOException {
        if (!atNumber()) {
            throw wrongType("a number");
        }
        double value = parser.getDoubleValue();
        if (!(value >= min && value <= max)) {
            throw outside(min, max);
        }
        return value;
    }

    private FailureException outside(Number min, Number max) throws IOException {
        return wrong(
                "'%s' must be between %s and %s, but it is %s."
                        .formatted(path(), plain(min), plain(max), Place.shown(parser.getText())));
    }

    private static String plain(Number bound) {
        return bound instanceof Double real && real == Math.rint(real)
                ? Long.toString(real.longValue())
                : bound.toString();
    }

    /** An object whose fields are the caller's own, as it is. */
    JsonValue.JsonObject objectValue() throws IOException {
        if (FreeJson.read(parser, this) instanceof JsonValue.JsonObject object) {
            return object;
        }
        throw wrongType("an object");
    }

    /** Reads over a value that changes nothing. */
    void pass() throws IOException {
        parser.skipChildren();
    }

    /**
     * Gives a text back.
     *
     * @throws FailureException where it is not well-formed Unicode, or has a NUL
     */
    String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw wrong("'%s' has a NUL character at offset %d.".formatted(path(), i));
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw wrong(
                            "'%s' has a lone surrogate (\\u%04x) at offset %d: it is not well-formed Unicode."
                                    .formatted(path(), (int) c, i));
                }
                i++;
            }
        }
        return text;
    }

    /** Where the parser stands; behind an object or array, that object or array. */
    String path() {
        return Place.path(parser);
    }

    /** What is said of the field, item or value that the parser stands at. */
    FailureException wrong(String message) {
        return Wrong.field(path(), message);
    }

    /** "'n' must be an integer, but it is a string." */
    FailureException wrongType(String wanted) {
        return wrong(
                "'%s' must be %s, but it is %s.".formatted(path(), wanted, Place.found(parser)));
    }

    /** "'role' must be 'user' or 'tool', but it is 'me'." */
    FailureException wrongWord(String allowed, String word) {
        return wrong(
                "'%s' must be %s, but it is '%s'.".formatted(path(), allowed, Place.shown(word)));
    }

    /** A field of the object that the parser has just left is not there. */
    FailureException missing(String field) {
        String path = path().isEmpty() ? field : path() + "." + field;
        return Wrong.field(path, "'%s' is missing.".formatted(path));
    }

    /** What the parser stands at is well-formed but cannot be honoured. */
    FailureException unsupported(String message) {
        return new FailureException(new Failure.Unsupported(path(), message));
    }
}
