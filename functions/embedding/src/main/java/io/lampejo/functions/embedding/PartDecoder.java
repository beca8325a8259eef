package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.functions.embedding.Ask.OtherPart;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one content part. A part that is no text is noted: whether a model takes it is not known
 * yet.
 */
final class PartDecoder {
    private static final String TYPES = "'text', 'image_url' or 'input_audio'";

    private final JsonParser parser;
    private final List<OtherPart> others;

    PartDecoder(JsonParser parser, List<OtherPart> others) {
        this.parser = parser;
        this.others = others;
    }

    /**
     * The part's text; empty for a part that is no text.
     *
     * @param index of the input that the part belongs to
     * @param name what to call the part when it is wrong
     */
    String decode(int index, String name) throws IOException {
        String type = null;
        String text = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "type" -> type = string(name + ".type");
                case "text" -> text = string(name + ".text");
                default -> parser.skipChildren();
            }
        }
        return judge(index, name, type, text);
    }

    private String judge(int index, String name, @Nullable String type, @Nullable String text) {
        return switch (type) {
            case null ->
                    throw Wrong.field(
                            "input", "%s has no 'type': one of %s.".formatted(name, TYPES));
            case "text" -> text(name, text);
            case "image_url", "input_audio" -> {
                others.add(new OtherPart(index, type));
                yield "";
            }
            default ->
                    throw Wrong.field(
                            "input",
                            "%s.type is '%s', not one of %s."
                                    .formatted(name, Wrong.shown(type), TYPES));
        };
    }

    private static String text(String name, @Nullable String text) {
        if (text == null) {
            throw Wrong.field("input", name + " has no 'text'.");
        }
        return Texts.check(name + ".text", text);
    }

    private String string(String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw Wrong.type("input", name, "a string", parser);
        }
        return parser.getText();
    }
}
