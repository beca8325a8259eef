package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.generation.Prompt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the field {@code prompt} of completions: a text, a list of texts, a list of token ids, or
 * a list of such lists.
 */
final class PromptDecoder {
    private static final String WANTED =
            "a string, an array of strings, an array of token ids, or an array of such arrays";
    private static final int MAX_IDS = Integer.MAX_VALUE;

    private final Fields fields;
    private final List<Prompt> prompts = new ArrayList<>();
    private int[] ids = new int[0];
    private int count;

    private PromptDecoder(Fields fields) {
        this.fields = fields;
    }

    static List<Prompt> decode(Fields fields, int maxPrompts) throws IOException {
        PromptDecoder decoder = new PromptDecoder(fields);
        if (fields.at(JsonToken.VALUE_STRING)) {
            return List.of(decoder.text());
        }
        // A list may turn out to be one prompt of many ids, so that its length says nothing yet.
        fields.filledArray(WANTED, MAX_IDS, index -> decoder.item(index, maxPrompts));
        return decoder.count > 0 ? List.of(decoder.tokens()) : decoder.prompts;
    }

    private void item(int index, int maxPrompts) throws IOException {
        if (fields.atNumber()) {
            if (!prompts.isEmpty()) {
                throw fields.wrong(
                        "'%s' is a number among other prompts.".formatted(fields.path()));
            }
            id();
            return;
        }
        if (count > 0) {
            throw fields.wrongType("a token id, as what stands before it");
        }
        if (index >= maxPrompts) {
            throw fields.wrong(
                    "'%s' is over the limit of %d prompts.".formatted(fields.path(), maxPrompts));
        }
        if (fields.at(JsonToken.VALUE_STRING)) {
            prompts.add(text());
        } else {
            fields.filledArray(WANTED, MAX_IDS, _ -> id());
            prompts.add(tokens());
        }
    }

    private Prompt text() throws IOException {
        String text = fields.text();
        if (text.isEmpty()) {
            throw fields.wrong("'%s' is an empty string.".formatted(fields.path()));
        }
        return new Prompt.Text(text);
    }

    private void id() throws IOException {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(16, 2 * count));
        }
        ids[count++] = fields.integer(0, Integer.MAX_VALUE);
    }

    private Prompt tokens() {
        Prompt prompt = new Prompt.Tokens(Arrays.copyOf(ids, count));
        count = 0;
        return prompt;
    }
}
