package io.lampejo.models;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code added_tokens} of a {@code tokenizer.json}, which is streamed: most of it is a
 * vocabulary of megabytes.
 */
final class AddedTokens {

    private AddedTokens() {}

    /** Empty where the file lists no such token, or cannot be read. */
    static Optional<Integer> id(String text, ModelFiles files) {
        Optional<Path> tokenizer =
                files.resolve(ModelDirectory.TOKENIZER).filter(Files::isRegularFile);
        if (tokenizer.isEmpty()) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.stream(Files.newInputStream(tokenizer.get()))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("added_tokens") && value == JsonToken.START_ARRAY) {
                    return among(parser, text);
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // whoever loads the tokenizer says why
        }
    }

    private static Optional<Integer> among(JsonParser parser, String text) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int id = -1;
            String content = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("id") && value == JsonToken.VALUE_NUMBER_INT) {
                    id = parser.getIntValue();
                } else if (field.equals("content") && value == JsonToken.VALUE_STRING) {
                    content = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            if (id >= 0 && content.equals(text)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
