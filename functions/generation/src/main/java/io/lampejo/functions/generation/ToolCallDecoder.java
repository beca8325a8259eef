package io.lampejo.functions.generation;

import io.lampejo.generation.ToolCall;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a call that an assistant made earlier. Its arguments are left as the model wrote them.
 */
final class ToolCallDecoder {
    private static final int MAX_ID_CHARS = 256;

    private final Fields fields;
    private @Nullable String type;
    private @Nullable String id;
    private boolean function;
    private @Nullable String name;
    private @Nullable String arguments;

    private ToolCallDecoder(Fields fields) {
        this.fields = fields;
    }

    static ToolCall decode(Fields fields) throws IOException {
        ToolCallDecoder decoder = new ToolCallDecoder(fields);
        fields.object(decoder::field);
        return decoder.judge();
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "id" -> id = fields.word(MAX_ID_CHARS);
            // Of a chunk.
            case "index" -> fields.pass();
            case "type" -> {
                type = fields.text();
                if (!type.equals("function")) {
                    throw fields.unsupported(
                            "'%s' is '%s', but of tools only functions are known here."
                                    .formatted(fields.path(), Place.shown(type)));
                }
            }
            case "function" -> {
                function = true;
                fields.object(this::function);
                if (name == null) {
                    throw fields.missing("name");
                }
                if (arguments == null) {
                    throw fields.missing("arguments");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean function(String field) throws IOException {
        switch (field) {
            case "name" -> name = ToolsDecoder.name(fields);
            case "arguments" -> arguments = fields.text();
            // Clients add what they parsed.
            case "parsed_arguments" -> fields.pass();
            default -> {
                return false;
            }
        }
        return true;
    }

    private ToolCall judge() {
        if (id == null) {
            throw fields.missing("id");
        }
        if (type == null) {
            throw fields.missing("type");
        }
        if (!function || name == null || arguments == null) {
            throw fields.missing("function");
        }
        return new ToolCall(id, name, arguments);
    }
}
