package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.functions.embedding.Ask.OtherPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the field {@code input}: a text, a list of texts, a list of token ids, a list of such
 * lists, or content parts. A list within the list of inputs is one input: token ids, or parts that
 * become one text, a line feed between them.
 */
final class InputDecoder {
    static final int MAX_ITEMS = 2048;

    private static final String INPUT = "input";
    private static final String WANTED =
            "a string, an array of strings, an array of token ids, or content parts";

    private final JsonParser parser;
    private final List<EmbeddingInput> items = new ArrayList<>(1);
    private final List<OtherPart> others = new ArrayList<>(0);
    private final PartDecoder parts;

    InputDecoder(JsonParser parser) {
        this.parser = parser;
        this.parts = new PartDecoder(parser, others);
    }

    Ask.Inputs decode() throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING -> items.add(EmbeddingInput.Of.text(text(INPUT)));
            case START_OBJECT -> items.add(EmbeddingInput.Of.text(parts.decode(0, INPUT)));
            case START_ARRAY -> list();
            default -> throw Wrong.type(INPUT, "'input'", WANTED, parser);
        }
        return new Ask.Inputs(items, others);
    }

    private void list() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            throw Wrong.field(INPUT, "'input' is an empty array.");
        }
        if (Integers.at(parser)) {
            items.add(tokens("input", first));
            return;
        }
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int index = items.size();
            if (index == MAX_ITEMS) {
                throw Wrong.field(INPUT, "'input' has more than %d items.".formatted(MAX_ITEMS));
            }
            items.add(item(index));
        }
    }

    private EmbeddingInput item(int index) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> EmbeddingInput.Of.text(text(name(index)));
            case START_OBJECT -> EmbeddingInput.Of.text(parts.decode(index, name(index)));
            case START_ARRAY -> inner(index);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    throw Wrong.field(
                            INPUT,
                            "input[%d] is a number among other inputs: an array of token ids holds nothing else."
                                    .formatted(index));
            default -> throw Wrong.type(INPUT, name(index), WANTED, parser);
        };
    }

    private EmbeddingInput inner(int index) throws IOException {
        JsonToken first = parser.nextToken();
        return switch (first) {
            case END_ARRAY -> throw Wrong.field(INPUT, name(index) + " is an empty array.");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens(name(index), first);
            case START_OBJECT -> fused(index);
            default ->
                    throw Wrong.type(
                            INPUT, name(index) + "[0]", "a token id or a content part", parser);
        };
    }

    private EmbeddingInput fused(int index) throws IOException {
        StringBuilder text = new StringBuilder();
        int part = 0;
        for (JsonToken token = parser.currentToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            String name = name(index) + "[" + part + "]";
            if (token != JsonToken.START_OBJECT) {
                throw Wrong.type(INPUT, name, "a content part", parser);
            }
            text.append(part++ == 0 ? "" : "\n").append(parts.decode(index, name));
        }
        return EmbeddingInput.Of.text(text.toString());
    }

    private EmbeddingInput tokens(String name, JsonToken first) throws IOException {
        int[] ids = new int[16];
        int count = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String each = null;
            if (!Integers.at(parser)) {
                each = name + "[" + count + "]";
                throw Wrong.type(INPUT, each, "a token id, as what stands before it", parser);
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            var id = Integers.read(parser);
            if (id.isEmpty()) {
                throw Wrong.field(
                        INPUT,
                        "%s[%d] is %s, which is no token id."
                                .formatted(name, count, Wrong.shown(parser.getText())));
            }
            ids[count++] = id.getAsInt();
        }
        return new EmbeddingInput.Tokens(Arrays.copyOf(ids, count));
    }

    private String text(String name) throws IOException {
        return Texts.check(name, parser.getText());
    }

    private static String name(int index) {
        return "input[" + index + "]";
    }
}
