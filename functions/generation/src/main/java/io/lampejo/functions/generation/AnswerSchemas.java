package io.lampejo.functions.generation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers as the OpenAPI document describes them. */
final class AnswerSchemas {

    private AnswerSchemas() {}

    @Schema(name = "ChatCompletion")
    record Chat(
            @Schema(required = true) String id,
            @Schema(required = true, enumeration = "chat.completion") String object,
            @Schema(required = true) long created,
            @Schema(required = true) String model,
            String system_fingerprint,
            @Schema(required = true) List<ChatChoice> choices,
            @Schema(required = true) TokenCounts usage) {}

    @Schema(name = "ChatCompletionChoice")
    record ChatChoice(
            @Schema(required = true) int index,
            @Schema(required = true) ChatAnswer message,
            @Schema(required = true, nullable = true) @Nullable Object logprobs,
            @Schema(
                            required = true,
                            enumeration = {"stop", "length", "tool_calls"})
                    String finish_reason) {}

    @Schema(name = "ChatCompletionMessage")
    record ChatAnswer(
            @Schema(required = true, enumeration = "assistant") String role,
            @Schema(required = true, nullable = true) @Nullable String content,
            @Schema(required = true, nullable = true) @Nullable String refusal,
            @Nullable List<ChatSchema.Call> tool_calls) {}

    @Schema(name = "Completion")
    record Text(
            @Schema(required = true) String id,
            @Schema(required = true, enumeration = "text_completion") String object,
            @Schema(required = true) long created,
            @Schema(required = true) String model,
            String system_fingerprint,
            @Schema(required = true) List<TextChoice> choices,
            @Schema(required = true) TokenCounts usage) {}

    @Schema(name = "CompletionChoice")
    record TextChoice(
            @Schema(required = true) String text,
            @Schema(required = true) int index,
            @Schema(required = true, nullable = true) @Nullable Object logprobs,
            @Schema(
                            required = true,
                            enumeration = {"stop", "length"})
                    String finish_reason) {}

    @Schema(name = "CompletionUsage")
    record TokenCounts(
            @Schema(required = true) int prompt_tokens,
            @Schema(required = true) int completion_tokens,
            @Schema(required = true) int total_tokens,
            CachedTokens prompt_tokens_details) {}

    @Schema(name = "CachedTokens")
    record CachedTokens(
            @Schema(description = "Tokens of the prompt that were not computed again")
                    int cached_tokens) {}

    @Schema(name = "Response")
    record Response(
            @Schema(required = true) String id,
            @Schema(required = true, enumeration = "response") String object,
            @Schema(required = true) long created_at,
            @Schema(
                            required = true,
                            enumeration = {"completed", "incomplete"})
                    String status,
            @Schema(required = true) String model,
            @Schema(required = true, description = "Messages and function calls")
                    List<Object> output,
            @Schema(required = true) ResponseUsage usage) {}

    @Schema(name = "ResponseUsage")
    record ResponseUsage(
            @Schema(required = true) int input_tokens,
            @Schema(required = true) CachedTokens input_tokens_details,
            @Schema(required = true) int output_tokens,
            @Schema(required = true) int total_tokens) {}
}
