package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.generation.Tools.Choice;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes {@code tool_choice}: a word, or an object that names a function. */
final class ToolChoiceDecoder {
    private static final String WANTED = "'none', 'auto', 'required' or an object";

    private final Fields fields;
    private @Nullable String type;
    private @Nullable String name;

    private ToolChoiceDecoder(Fields fields) {
        this.fields = fields;
    }

    /** Chat completions: {@code {"type":"function","function":{"name":…}}}. */
    static Optional<Choice> nested(Fields fields) throws IOException {
        ToolChoiceDecoder decoder = new ToolChoiceDecoder(fields);
        return decoder.decode(
                field -> {
                    switch (field) {
                        case "type" -> decoder.type();
                        case "function" -> {
                            fields.object(decoder::name);
                            if (decoder.name == null) {
                                throw fields.missing("name");
                            }
                        }
                        // Belongs to a type that is refused; the type says so better.
                        case "allowed_tools", "custom" -> fields.pass();
                        default -> {
                            return false;
                        }
                    }
                    return true;
                },
                "function");
    }

    /** The Responses API: {@code {"type":"function","name":…}}. */
    static Optional<Choice> flat(Fields fields) throws IOException {
        ToolChoiceDecoder decoder = new ToolChoiceDecoder(fields);
        return decoder.decode(
                field -> {
                    switch (field) {
                        case "type" -> decoder.type();
                        case "mode", "tools", "server_label" -> fields.pass();
                        default -> {
                            return decoder.name(field);
                        }
                    }
                    return true;
                },
                "name");
    }

    private Optional<Choice> decode(Fields.Decoder object, String where) throws IOException {
        if (fields.atNull()) {
            return Optional.empty();
        }
        if (fields.at(JsonToken.START_OBJECT)) {
            fields.object(object);
            if (type == null) {
                throw fields.missing("type");
            }
            if (name == null) {
                throw fields.missing(where);
            }
            return Optional.of(new Choice.Named(name));
        }
        String word = fields.text(WANTED);
        return Optional.of(
                switch (word) {
                    case "none" -> new Choice.None();
                    case "auto" -> new Choice.Auto();
                    case "required" -> new Choice.Required();
                    default -> throw fields.wrongWord(WANTED, word);
                });
    }

    private void type() throws IOException {
        type = fields.text();
        if (!type.equals("function")) {
            throw fields.unsupported(
                    "'%s' is '%s', but here only 'function' can be chosen."
                            .formatted(fields.path(), Place.shown(type)));
        }
    }

    private boolean name(String field) throws IOException {
        if (!field.equals("name")) {
            return false;
        }
        name = fields.word(64);
        return true;
    }
}
