package io.lampejo.functions.generation;

import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Tools;
import io.lampejo.http.JsonBytes;
import io.lampejo.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a response repeats of its request. */
final class ResponseSettings {

    private ResponseSettings() {}

    /** Fields of the response object, each with a comma before it. */
    static byte[] json(Ask ask, Optional<String> instructions, JsonValue.JsonObject metadata) {
        JsonBytes json = new JsonBytes(512);
        json.raw(",\"background\":false,\"instructions\":").string(instructions.orElse(null));
        json.raw(",\"max_output_tokens\":");
        if (ask.output().maxTokens().isPresent()) {
            json.integer(ask.output().maxTokens().getAsInt());
        } else {
            json.raw("null");
        }
        json.raw(",\"max_tool_calls\":null,\"metadata\":").raw(utf8(metadata));
        json.raw(",\"parallel_tool_calls\":")
                .raw(
                        switch (ask.tools().parallel()) {
                            case ALLOWED -> "true";
                            case ONE_CALL -> "false";
                        });
        json.raw(
                ",\"previous_response_id\":null,\"reasoning\":{\"effort\":null,\"summary\":null},\"service_tier\":\"default\",\"store\":false,\"temperature\":");
        number(ask.sampling().temperature(), json);
        format(ask.output().format(), json.raw(",\"text\":{\"format\":"));
        choice(ask.tools().choice(), json.raw("},\"tool_choice\":"));
        tools(ask.tools(), json.raw(",\"tools\":["));
        json.raw("],\"top_logprobs\":").integer(ask.output().topLogprobs().orElse(0));
        number(ask.sampling().topP(), json.raw(",\"top_p\":"));
        return json.raw(",\"truncation\":\"disabled\"").toByteArray();
    }

    private static void number(OptionalDouble value, JsonBytes json) {
        json.raw(value.isPresent() ? Double.toString(value.getAsDouble()) : "null");
    }

    private static void format(AnswerFormat format, JsonBytes json) {
        switch (format) {
            case AnswerFormat.Text _ -> json.raw("{\"type\":\"text\"}");
            case AnswerFormat.AnyJsonObject _ -> json.raw("{\"type\":\"json_object\"}");
            case AnswerFormat.Schema(String name, JsonValue schema) ->
                    json.raw("{\"type\":\"json_schema\",\"name\":")
                            .string(name)
                            .raw(",\"schema\":")
                            .raw(utf8(schema))
                            .raw(",\"strict\":true}");
        }
    }

    private static void choice(Tools.Choice choice, JsonBytes json) {
        switch (choice) {
            case Tools.Choice.None _ -> json.raw("\"none\"");
            case Tools.Choice.Auto _ -> json.raw("\"auto\"");
            case Tools.Choice.Required _ -> json.raw("\"required\"");
            case Tools.Choice.Named(String name) ->
                    json.raw("{\"type\":\"function\",\"name\":").string(name).raw('}');
        }
    }

    private static void tools(Tools tools, JsonBytes json) {
        String comma = "";
        for (Tools.Tool tool : tools.tools()) {
            json.raw(comma)
                    .raw("{\"type\":\"function\",\"name\":")
                    .string(tool.name())
                    .raw(",\"description\":")
                    .string(tool.description().isEmpty() ? null : tool.description())
                    .raw(",\"parameters\":")
                    .raw(utf8(tool.parameters()))
                    .raw(",\"strict\":")
                    .raw(
                            switch (tool.strictness()) {
                                case STRICT -> "true}";
                                case LENIENT -> "false}";
                            });
            comma = ",";
        }
    }

    private static byte[] utf8(JsonValue value) {
        return value.toJson().getBytes(StandardCharsets.UTF_8);
    }
}
