package io.lampejo.functions.generation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for a chat completion as the OpenAPI document describes it; {@link ChatDecoder} reads
 * it.
 */
@Schema(name = "ChatCompletionRequest")
record ChatSchema(
        @Schema(required = true, description = "An id that GET /v1/models lists") String model,
        @Schema(required = true, minItems = 1) List<Turn> messages,
        @Schema(
                        description = "Most tokens of one choice; as many as the window holds.",
                        minimum = "1",
                        nullable = true)
                @Nullable Integer max_completion_tokens,
        @Schema(description = "The older name of max_completion_tokens", nullable = true)
                @Nullable Integer max_tokens,
        @Schema(minimum = "1", defaultValue = "1", nullable = true) @Nullable Integer n,
        @Schema(minimum = "0", maximum = "2", nullable = true) @Nullable Double temperature,
        @Schema(minimum = "0", maximum = "1", nullable = true) @Nullable Double top_p,
        @Schema(description = "Extension. 0: all tokens.", minimum = "-1", nullable = true)
                @Nullable Integer top_k,
        @Schema(description = "Extension", minimum = "0", maximum = "1", nullable = true)
                @Nullable Double min_p,
        @Schema(minimum = "-2", maximum = "2", nullable = true) @Nullable Double presence_penalty,
        @Schema(minimum = "-2", maximum = "2", nullable = true) @Nullable Double frequency_penalty,
        @Schema(description = "Extension. 1: none.", nullable = true)
                @Nullable Double repetition_penalty,
        @Schema(description = "Token ids to -100..100", nullable = true)
                @Nullable Map<String, Double> logit_bias,
        @Schema(description = "The same seed, the same answer.", nullable = true)
                @Nullable Long seed,
        @Schema(
                        description = "A string or up to four, before which an answer ends",
                        oneOf = {String.class, Strings.class},
                        nullable = true)
                @Nullable Object stop,
        @Schema(defaultValue = "false", nullable = true) @Nullable Boolean logprobs,
        @Schema(minimum = "0", maximum = "20", nullable = true) @Nullable Integer top_logprobs,
        @Schema(nullable = true) @Nullable Format response_format,
        @Schema(nullable = true) @Nullable List<Tool> tools,
        @Schema(
                        description =
                                "none, auto, required, or an object that names a function of tools",
                        oneOf = {String.class, Object.class},
                        nullable = true)
                @Nullable Object tool_choice,
        @Schema(defaultValue = "true", nullable = true) @Nullable Boolean parallel_tool_calls,
        @Schema(defaultValue = "false", nullable = true) @Nullable Boolean stream,
        @Schema(nullable = true) @Nullable StreamOptions stream_options,
        @Schema(
                        description = "Extension: further variables for the model's chat template",
                        nullable = true)
                @Nullable Object chat_template_kwargs,
        @Schema(description = "Passed over", nullable = true) @Nullable String user) {

    @Schema(name = "Strings", type = SchemaType.ARRAY, implementation = String.class, maxItems = 4)
    interface Strings {}

    /** A message. */
    @Schema(name = "ChatMessage")
    record Turn(
            @Schema(
                            required = true,
                            enumeration = {"system", "developer", "user", "assistant", "tool"})
                    String role,
            @Schema(
                            description = "A string or an array of text parts",
                            oneOf = {String.class, Object.class},
                            nullable = true)
                    @Nullable Object content,
            @Nullable String name,
            @Nullable List<Call> tool_calls,
            @Nullable String tool_call_id) {}

    @Schema(name = "ChatToolCall")
    record Call(
            @Schema(required = true) String id,
            @Schema(required = true, enumeration = "function") String type,
            @Schema(required = true) CalledFunction function) {}

    @Schema(name = "ChatCalledFunction")
    record CalledFunction(
            @Schema(required = true) String name, @Schema(required = true) String arguments) {}

    @Schema(name = "ChatTool")
    record Tool(
            @Schema(required = true, enumeration = "function") String type,
            @Schema(required = true) Function function) {}

    @Schema(name = "ChatFunction")
    record Function(
            @Schema(required = true) String name,
            @Nullable String description,
            @Schema(description = "A JSON schema") @Nullable Object parameters,
            @Nullable Boolean strict) {}

    @Schema(name = "ResponseFormat")
    record Format(
            @Schema(
                            required = true,
                            enumeration = {"text", "json_object", "json_schema"})
                    String type,
            @Nullable NamedSchema json_schema) {}

    @Schema(name = "NamedSchema")
    record NamedSchema(
            @Schema(required = true) String name,
            @Schema(required = true, description = "A JSON schema; it is always enforced.")
                    Object schema,
            @Nullable Boolean strict) {}

    @Schema(name = "StreamOptions")
    record StreamOptions(@Schema(defaultValue = "false") @Nullable Boolean include_usage) {}
}
