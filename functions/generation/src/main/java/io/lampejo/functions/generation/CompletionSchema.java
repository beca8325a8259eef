package io.lampejo.functions.generation;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for completions as the OpenAPI document describes it; {@link CompletionDecoder} reads
 * it.
 */
@Schema(name = "CompletionRequest")
record CompletionSchema(
        @Schema(required = true, description = "An id that GET /v1/models lists") String model,
        @Schema(
                        required = true,
                        description =
                                "A text, an array of texts, an array of token ids, or an array of such arrays",
                        oneOf = {String.class, Object.class})
                Object prompt,
        @Schema(minimum = "1", defaultValue = "16", nullable = true) @Nullable Integer max_tokens,
        @Schema(minimum = "1", defaultValue = "1", nullable = true) @Nullable Integer n,
        @Schema(description = "Put the prompt before each text", nullable = true)
                @Nullable Boolean echo,
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
                        oneOf = {String.class, ChatSchema.Strings.class},
                        nullable = true)
                @Nullable Object stop,
        @Schema(minimum = "0", maximum = "5", nullable = true) @Nullable Integer logprobs,
        @Schema(defaultValue = "false", nullable = true) @Nullable Boolean stream,
        @Schema(nullable = true) ChatSchema.@Nullable StreamOptions stream_options,
        @Schema(description = "Passed over", nullable = true) @Nullable String user) {}
