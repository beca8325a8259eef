package io.lampejo.functions.generation;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/**
 * What a caller calls the things that a failure names: the pipeline knows them as {@code prompt},
 * {@code max_tokens}, {@code response_format} and {@code tools}, or does not care.
 *
 * @param prompt {@code messages}, {@code prompt} or {@code input}
 * @param maxTokens {@code max_tokens}, {@code max_completion_tokens} or {@code max_output_tokens}
 * @param format {@code response_format} or {@code text.format}
 */
record FieldNames(String prompt, String maxTokens, String format) {

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
                    Failure.EngineFailed _,
                    Failure.ModelUnusable _ ->
                    failure;
        };
    }

    private String translate(String param) {
        return switch (param) {
            case "prompt", "messages", "input" -> prompt;
            case "max_tokens" -> maxTokens;
            case "response_format" -> format;
            default -> param;
        };
    }
}
