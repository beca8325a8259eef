package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.content.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes the content of a message: a string, or parts that are texts. */
final class ContentDecoder {
    private static final int MAX_PARTS = 2048;
    private static final String WANTED = "a string or an array of content parts";

    private final Fields fields;
    private @Nullable String type;
    private @Nullable String text;

    private ContentDecoder(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param texts what the API calls parts that are texts
     */
    static List<Content> decode(Fields fields, Set<String> texts) throws IOException {
        if (fields.at(JsonToken.VALUE_STRING)) {
            return List.of(new Content.Text(fields.text()));
        }
        List<Content> parts = new ArrayList<>();
        fields.filledArray(
                WANTED, MAX_PARTS, _ -> parts.add(new ContentDecoder(fields).part(texts)));
        return parts;
    }

    private Content part(Set<String> texts) throws IOException {
        fields.object(this::field);
        return switch (type) {
            case null -> throw fields.missing("type");
            case String known when texts.contains(known) -> text("text");
            // What an assistant once refused is what it said.
            case "refusal" -> text("refusal");
            case "image_url", "input_image", "input_audio", "file", "input_file" ->
                    throw Wrong.unsupported(
                            fields.path() + ".type",
                            "'%s' is a part of type '%s', but the models here take text only."
                                    .formatted(fields.path(), type));
            default ->
                    throw Wrong.field(
                            fields.path() + ".type",
                            "'%s.type' must be '%s', but it is '%s'."
                                    .formatted(
                                            fields.path(),
                                            texts.stream().sorted().findFirst().orElseThrow(),
                                            Place.shown(type)));
        };
    }

    private boolean field(String name) throws IOException {
        switch (name) {
            case "type" -> type = fields.text();
            case "text", "refusal" -> text = fields.text();
            // Belong to parts that are refused by their type.
            case "image_url",
                    "input_audio",
                    "file",
                    "detail",
                    "file_id",
                    "file_data",
                    "file_url",
                    "filename" ->
                    fields.pass();
            // Of an answer that comes back as history.
            case "annotations", "logprobs", "parsed" -> fields.pass();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Content text(String field) {
        if (text == null) {
            throw fields.missing(field);
        }
        return new Content.Text(text);
    }
}
