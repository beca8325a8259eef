package io.lampejo.functions.generation;

import io.lampejo.generation.Tools;
import io.lampejo.generation.Tools.Tool;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the functions that a model may call. */
final class ToolsDecoder {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    /** A function of which no parameters are said has none. */
    private static final JsonObject NO_PARAMETERS =
            new JsonObject(
                    Map.<String, JsonValue>of(
                            "type", new JsonString("object"), "properties", JsonObject.EMPTY));

    private final Fields fields;
    private boolean typed;
    private @Nullable String name;
    private String description = "";
    private JsonObject parameters = NO_PARAMETERS;
    private Tools.Strictness strictness = Tools.Strictness.LENIENT;

    private ToolsDecoder(Fields fields) {
        this.fields = fields;
    }

    /** Chat completions: the function lies in a field of its own. */
    static List<Tool> nested(Fields fields, int max) throws IOException {
        return list(fields, max, Tools.Strictness.LENIENT, ToolsDecoder::nested);
    }

    /** The Responses API: the function lies beside the type, and is strict unless it says not. */
    static List<Tool> flat(Fields fields, int max) throws IOException {
        return list(fields, max, Tools.Strictness.STRICT, ToolsDecoder::flat);
    }

    @FunctionalInterface
    private interface Shape {
        Tool decode(ToolsDecoder decoder) throws IOException;
    }

    private static List<Tool> list(Fields fields, int max, Tools.Strictness unsaid, Shape shape)
            throws IOException {
        if (fields.atNull()) {
            return List.of();
        }
        List<Tool> tools = new ArrayList<>();
        fields.filledArray(
                "an array of tools",
                max,
                _ -> {
                    ToolsDecoder decoder = new ToolsDecoder(fields);
                    decoder.strictness = unsaid;
                    Tool tool = shape.decode(decoder);
                    if (tools.stream().anyMatch(other -> other.name().equals(tool.name()))) {
                        throw fields.wrong(
                                "'%s' is a second function by the name of '%s'."
                                        .formatted(fields.path(), tool.name()));
                    }
                    tools.add(tool);
                });
        return tools;
    }

    private Tool nested() throws IOException {
        fields.object(field -> {
            switch (field) {
                case "type" -> type();
                case "function" -> {
                    fields.object(this::describe);
                    requireName();
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (name == null) {
            throw fields.missing("function");
        }
        return tool();
    }

    private Tool flat() throws IOException {
        fields.object(field -> {
            if (!field.equals("type")) {
                return describe(field);
            }
            type();
            return true;
        });
        return tool();
    }

    private Tool tool() {
        if (!typed) {
            throw fields.missing("type");
        }
        return new Tool(requireName(), description, parameters, strictness);
    }

    private String requireName() {
        if (name == null) {
            throw fields.missing("name");
        }
        return name;
    }

    private void type() throws IOException {
        String type = fields.text();
        if (!type.equals("function")) {
            throw fields.unsupported(
                    "'%s' is '%s', but of tools only functions can be called here."
                            .formatted(fields.path(), Place.shown(type)));
        }
        typed = true;
    }

    private boolean describe(String field) throws IOException {
        switch (field) {
            case "name" -> name = name(fields);
            case "description" -> description = fields.atNull() ? "" : fields.text();
            case "parameters" ->
                    parameters = fields.atNull() ? NO_PARAMETERS : fields.objectValue();
            case "strict" -> {
                if (!fields.atNull()) {
                    strictness = fields.flag() ? Tools.Strictness.STRICT : Tools.Strictness.LENIENT;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    static String name(Fields fields) throws IOException {
        String word = fields.text();
        if (!NAME.matcher(word).matches()) {
            throw fields.wrong(
                    "'%s' must be 1 to 64 letters, digits, underscores or dashes, but it is '%s'."
                            .formatted(fields.path(), Place.shown(word)));
        }
        return word;
    }
}
