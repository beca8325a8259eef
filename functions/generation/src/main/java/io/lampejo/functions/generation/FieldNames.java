package io.lampejo.functions.generation;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/**
 * What a caller calls the things that a failure names. The pipeline calls them what chat
 * completions do: {@code messages}, {@code max_tokens}, {@code response_format.json_schema.schema},
 * {@code tools[0].function.parameters}.
 *
 * @param prompt {@code messages}, {@code prompt} or {@code input}
 * @param maxTokens {@code max_tokens}, {@code max_completion_tokens} or {@code max_output_tokens}
 */
record FieldNames(String prompt, String maxTokens, Shape shape) {

    /** Where schemas and functions lie. */
    enum Shape {
        /** In fields of their own, as in chat completions. */
        NESTED,
        /** Beside their type, as in the Responses API. */
        FLAT
    }

    /** The same failure in the caller's words. */
    Throwable translate(Throwable failure) {
        if (failure instanceof FailureException expected) {
            Failure translated = translate(expected.failure());
            if (!translated.equals(expected.failure())) {
                return new FailureException(translated, expected.getCause());
            }
        }
        return failure;
    }

    private Failure translate(Failure failure) {
        return switch (failure) {
            case Failure.WindowExceeded(String _, int tokens, int completion, int window) ->
                    new Failure.WindowExceeded(
                            completion == 0 ? prompt : maxTokens, tokens, completion, window);
            case Failure.InvalidInput(String param, String message) ->
                    new Failure.InvalidInput(translate(param), message);
            case Failure.Unsupported(String param, String message) ->
                    new Failure.Unsupported(translate(param), message);
            case Failure.ContextOverflow _,
                    Failure.UnknownModel _,
                    Failure.TooLarge _,
                    Failure.Unauthorized _,
                    Failure.Overloaded _,
                    Failure.DeadlineExceeded _,
                    Failure.NotCached _,
                    Failure.StoreFailed _,
                    Failure.EngineFailed _,
                    Failure.ModelUnusable _ ->
                    failure;
        };
    }

    private String translate(String param) {
        return switch (param) {
            case "prompt", "messages" -> prompt;
            case "max_tokens" -> maxTokens;
            default ->
                    switch (shape) {
                        case NESTED -> param;
                        case FLAT -> flat(param);
                    };
        };
    }

    private static String flat(String param) {
        return param.replace("response_format.json_schema", "text.format")
                .replace("response_format", "text.format")
                .replace("].function.", "].");
    }
}
