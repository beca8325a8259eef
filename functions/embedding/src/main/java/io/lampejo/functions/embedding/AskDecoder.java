package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the request object in one pass. Fields that it does not know are passed over; one that it
 * knows may come once. {@code null} in an optional field is the same as no field.
 */
final class AskDecoder {
    private final JsonParser parser;
    private int seen;

    private @Nullable String model;
    private Ask.@Nullable Inputs inputs;
    private InputType type = InputType.UNSPECIFIED;
    private Truncation truncation = Truncation.REFUSE;
    private AnswerForm.Encoding encoding = AnswerForm.Encoding.FLOAT;
    private AnswerForm.OutputType outputType = AnswerForm.OutputType.FLOAT;
    private OptionalInt dimensions = OptionalInt.empty();

    AskDecoder(JsonParser parser) {
        this.parser = parser;
    }

    /** Decodes the value that the parser stands before. */
    Ask decode() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Wrong.body(
                    "The body must be a JSON object, but it is %s.".formatted(Wrong.name(first)));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            decode(field);
        }
        if (parser.nextToken() != null) {
            throw Wrong.body("Something follows the JSON object.");
        }
        if (inputs == null) {
            throw Wrong.field("input", "'input' is missing.");
        }
        if (model == null) {
            throw Wrong.field("model", "'model' is missing.");
        }
        return new Ask(
                model, inputs, type, truncation, new AnswerForm(encoding, outputType, dimensions));
    }

    private void decode(String field) throws IOException {
        switch (field) {
            case "input" -> {
                once(0, field);
                inputs = new InputDecoder(parser).decode();
            }
            case "model" -> {
                once(1, field);
                model = model();
            }
            case "encoding_format" -> {
                once(2, field);
                encoding = choice(field, "'float' or 'base64'", encoding, AskDecoder::encoding);
            }
            case "output_dtype" -> {
                once(3, field);
                outputType =
                        choice(
                                field,
                                "'float', 'int8' or 'binary'",
                                outputType,
                                AskDecoder::outputType);
            }
            case "input_type" -> {
                once(4, field);
                type = choice(field, "'query' or 'document'", type, AskDecoder::inputType);
            }
            case "dimensions" -> {
                once(5, field);
                dimensions = dimensions();
            }
            case "truncate" -> {
                once(6, field);
                truncation = truncation();
            }
            case "user" -> {
                once(7, field);
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    string(field, "a string");
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void once(int bit, String field) {
        if ((seen & 1 << bit) != 0) {
            throw Wrong.field(field, "'%s' is given twice.".formatted(field));
        }
        seen |= 1 << bit;
    }

    private String model() throws IOException {
        String id = string("model", "a string");
        if (id.isBlank()) {
            throw Wrong.field("model", "'model' is empty.");
        }
        return id;
    }

    private OptionalInt dimensions() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        if (!Integers.at(parser)) {
            throw Wrong.type("dimensions", "'dimensions'", "an integer", parser);
        }
        OptionalInt width = Integers.read(parser);
        if (width.isEmpty() || width.getAsInt() < 1) {
            throw Wrong.field(
                    "dimensions",
                    "'dimensions' must be a whole number over 0, but it is %s."
                            .formatted(Wrong.shown(parser.getText())));
        }
        return width;
    }

    private Truncation truncation() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Truncation.CUT_END;
            case VALUE_FALSE, VALUE_NULL -> Truncation.REFUSE;
            default -> throw Wrong.type("truncate", "'truncate'", "a boolean", parser);
        };
    }

    private <T> T choice(String field, String allowed, T absent, Choices<T> choices)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return absent;
        }
        String word = string(field, allowed);
        T chosen = choices.find(word);
        if (chosen == null) {
            throw Wrong.field(
                    field,
                    "'%s' must be %s, but it is '%s'."
                            .formatted(field, allowed, Wrong.shown(word)));
        }
        return chosen;
    }

    private String string(String field, String wanted) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw Wrong.type(field, "'" + field + "'", wanted, parser);
        }
        return parser.getText();
    }

    private interface Choices<T> {
        @Nullable T find(String word);
    }

    private static AnswerForm.@Nullable Encoding encoding(String word) {
        return switch (word) {
            case "float" -> AnswerForm.Encoding.FLOAT;
            case "base64" -> AnswerForm.Encoding.BASE64;
            default -> null;
        };
    }

    private static AnswerForm.@Nullable OutputType outputType(String word) {
        return switch (word) {
            case "float" -> AnswerForm.OutputType.FLOAT;
            case "int8" -> AnswerForm.OutputType.INT8;
            case "binary" -> AnswerForm.OutputType.BINARY;
            default -> null;
        };
    }

    private static @Nullable InputType inputType(String word) {
        return switch (word) {
            case "query" -> InputType.QUERY;
            case "document" -> InputType.DOCUMENT;
            default -> null;
        };
    }
}
