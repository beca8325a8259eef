package io.lampejo.functions.generation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request of the Responses API as the OpenAPI document describes it; {@link ResponseDecoder}
 * reads it.
 */
@Schema(name = "ResponseRequest")
record ResponseSchema(
        @Schema(required = true, description = "An id that GET /v1/models lists") String model,
        @Schema(
                        required = true,
                        description =
                                "A text, or items: messages, function_call and function_call_output",
                        oneOf = {String.class, Object.class})
                Object input,
        @Schema(description = "Goes before the input, as a system message", nullable = true)
                @Nullable String instructions,
        @Schema(minimum = "1", nullable = true) @Nullable Integer max_output_tokens,
        @Schema(minimum = "0", maximum = "2", nullable = true) @Nullable Double temperature,
        @Schema(minimum = "0", maximum = "1", nullable = true) @Nullable Double top_p,
        @Schema(minimum = "0", maximum = "20", nullable = true) @Nullable Integer top_logprobs,
        @Schema(nullable = true) @Nullable TextOptions text,
        @Schema(nullable = true) @Nullable List<Tool> tools,
        @Schema(
                        description =
                                "none, auto, required, or an object that names a function of tools",
                        oneOf = {String.class, Object.class},
                        nullable = true)
                @Nullable Object tool_choice,
        @Schema(defaultValue = "true", nullable = true) @Nullable Boolean parallel_tool_calls,
        @Schema(defaultValue = "false", nullable = true) @Nullable Boolean stream,
        @Schema(description = "Nothing is stored: only false can be honoured.", nullable = true)
                @Nullable Boolean store,
        @Schema(nullable = true) @Nullable Map<String, String> metadata) {

    @Schema(name = "ResponseText")
    record TextOptions(@Nullable Format format) {}

    @Schema(name = "ResponseTextFormat")
    record Format(
            @Schema(
                            required = true,
                            enumeration = {"text", "json_object", "json_schema"})
                    String type,
            @Nullable String name,
            @Schema(description = "A JSON schema; it is always enforced.")
                    @Nullable Object schema) {}

    @Schema(name = "ResponseTool")
    record Tool(
            @Schema(required = true, enumeration = "function") String type,
            @Schema(required = true) String name,
            @Nullable String description,
            @Schema(description = "A JSON schema") @Nullable Object parameters,
            @Schema(defaultValue = "true") @Nullable Boolean strict) {}
}
