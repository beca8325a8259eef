package io.lampejo.functions.generation;

import io.lampejo.generation.AnswerFormat;
import io.lampejo.json.JsonValue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what an answer must look like. A schema is enforced whether {@code strict} says so or
 * not.
 */
final class FormatDecoder {
    private static final String TYPES = "'text', 'json_object' or 'json_schema'";

    private final Fields fields;
    private @Nullable String type;
    private boolean described;
    private @Nullable String name;
    private JsonValue.@Nullable JsonObject schema;

    private FormatDecoder(Fields fields) {
        this.fields = fields;
    }

    /** {@code response_format}: the schema lies in a field of its own. */
    static AnswerFormat nested(Fields fields) throws IOException {
        FormatDecoder decoder = new FormatDecoder(fields);
        if (fields.atNull()) {
            return new AnswerFormat.Text();
        }
        fields.object(field ->
                switch (field) {
                    case "type" -> decoder.type();
                    case "json_schema" -> decoder.jsonSchema();
                    default -> false;
                });
        return decoder.judge(".json_schema");
    }

    /** {@code text.format} of the Responses API: the schema lies beside the type. */
    static AnswerFormat flat(Fields fields) throws IOException {
        FormatDecoder decoder = new FormatDecoder(fields);
        if (fields.atNull()) {
            return new AnswerFormat.Text();
        }
        fields.object(field -> field.equals("type") ? decoder.type() : decoder.description(field));
        return decoder.judge("");
    }

    private boolean type() throws IOException {
        type = fields.text();
        if (!type.equals("text") && !type.equals("json_object") && !type.equals("json_schema")) {
            throw fields.wrongWord(TYPES, type);
        }
        return true;
    }

    private boolean jsonSchema() throws IOException {
        fields.object(this::description);
        return true;
    }

    private boolean description(String field) throws IOException {
        described = true;
        switch (field) {
            case "name" -> name = ToolsDecoder.name(fields);
            case "description" -> {
                if (!fields.atNull()) {
                    fields.text();
                }
            }
            case "schema" -> schema = fields.atNull() ? null : fields.objectValue();
            case "strict" -> {
                if (!fields.atNull()) {
                    fields.flag();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private AnswerFormat judge(String at) {
        if (type == null) {
            throw fields.missing("type");
        }
        if (!type.equals("json_schema")) {
            if (described) {
                throw fields.wrong(
                        "'%s' describes a schema, but its type is '%s'."
                                .formatted(fields.path(), type));
            }
            return type.equals("text") ? new AnswerFormat.Text() : new AnswerFormat.AnyJsonObject();
        }
        String path = fields.path() + at;
        if (!described && !at.isEmpty()) {
            throw Wrong.field(path, "'%s' is missing.".formatted(path));
        }
        return new AnswerFormat.Schema(
                present(name, path + ".name"), present(schema, path + ".schema"));
    }

    private static <T> T present(@Nullable T value, String path) {
        if (value == null) {
            throw Wrong.field(path, "'%s' is missing.".formatted(path));
        }
        return value;
    }
}
