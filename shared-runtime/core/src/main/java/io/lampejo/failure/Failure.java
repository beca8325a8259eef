package io.lampejo.failure;

import java.time.Duration;
import java.util.List;

/**
 * Why a request could not be served. Every edge maps each case once: to an HTTP status and an
 * OpenAI error body, to a batch item failure, to a retried or dropped event.
 */
public sealed interface Failure {

    /** One sentence for the caller. Names no class, no file and no other tenant. */
    String message();

    /**
     * The request itself is wrong.
     *
     * @param param the field, as the caller wrote it
     */
    record InvalidInput(String param, String message) implements Failure {}

    /** An input is longer than the model's window and the caller did not ask for truncation. */
    record ContextOverflow(String param, int index, int tokens, int window) implements Failure {
        @Override
        public String message() {
            return "input[%d] has %d tokens, which is over the model's window of %d tokens. Shorten it, or send \"truncate\": true."
                    .formatted(index, tokens, window);
        }
    }

    /**
     * A prompt, or a prompt and the tokens asked for, are over the model's window.
     *
     * @param param the field that asks for too much
     * @param prompt tokens of the prompt
     * @param completion tokens asked for; 0 where the prompt alone is too long
     */
    record WindowExceeded(String param, int prompt, int completion, int window) implements Failure {
        @Override
        public String message() {
            return completion == 0
                    ? "This model's maximum context length is %d tokens. The prompt has %d tokens. Shorten it."
                            .formatted(window, prompt)
                    : "This model's maximum context length is %d tokens. %d tokens were requested (%d in the prompt, %d for the completion). Shorten the prompt or ask for fewer tokens."
                            .formatted(window, prompt + completion, prompt, completion);
        }
    }

    /** No model of that id is in the catalogue. */
    record UnknownModel(String model, List<String> known) implements Failure {
        public UnknownModel {
            known = List.copyOf(known);
        }

        @Override
        public String message() {
            return "The model '%s' does not exist. Known models: %s."
                    .formatted(model, String.join(", ", known));
        }
    }

    /** The request is well-formed, but this model or this deployment cannot do what it asks. */
    record Unsupported(String param, String message) implements Failure {}

    /** A request or a part of it is over a limit. */
    record TooLarge(String message) implements Failure {}

    /** The caller is not who it must be. */
    record Unauthorized(String message) implements Failure {}

    /** The queue is full; asking again after {@code retryAfter} makes sense. */
    record Overloaded(Duration retryAfter) implements Failure {
        @Override
        public String message() {
            return "The server is at its limit. Retry in %d ms.".formatted(retryAfter.toMillis());
        }
    }

    /** The request's time ran out before its work was done. */
    record DeadlineExceeded(Duration budget) implements Failure {
        @Override
        public String message() {
            return "The request was not finished within %d ms.".formatted(budget.toMillis());
        }
    }

    /** The caller wanted a cached answer or none, and there is none. */
    record NotCached() implements Failure {
        @Override
        public String message() {
            return "No cached answer, and the request says only-if-cached.";
        }
    }

    /** A store that processes share did not do what it was asked, or not in time. */
    record StoreFailed(String store) implements Failure {
        @Override
        public String message() {
            return "The shared store (%s) cannot be reached.".formatted(store);
        }
    }

    /** The engine or the model's files failed. The cause goes to the log, not to the caller. */
    record EngineFailed(String model) implements Failure {
        @Override
        public String message() {
            return "The model '%s' failed to compute an answer.".formatted(model);
        }
    }

    /** The model's files are incomplete or of a kind that cannot run here. */
    record ModelUnusable(String model, String reason) implements Failure {
        @Override
        public String message() {
            return "The model '%s' cannot be used: %s.".formatted(model, reason);
        }
    }
}
