package io.lampejo.functions.generation;

import java.io.IOException;
import java.util.Map;

/**
 * Parameters of the Responses API that cannot be honoured. {@code null} says nothing, and a value
 * that asks for what is done anyway is let pass.
 */
final class RefusedInResponses {
    private static final Map<String, String> REASONS =
            Map.of(
                    "previous_response_id", "nothing is stored here: send the items in 'input'",
                    "conversation", "nothing is stored here: send the items in 'input'",
                    "prompt", "no prompts are stored here",
                    "max_tool_calls", "tools are called by the caller, who can count",
                    "context_management", "the context is what 'input' holds");

    private RefusedInResponses() {}

    /** False where the parameter is none of these. */
    static boolean decode(String name, Fields fields) throws IOException {
        switch (name) {
            case "background" -> {
                if (!fields.atNull() && fields.flag()) {
                    throw fields.unsupported(
                            "'background' cannot be true: an answer goes to the one who waits for it.");
                }
            }
            case "truncation" -> {
                if (!fields.atNull() && !fields.text().equals("disabled")) {
                    throw fields.unsupported(
                            "'truncation' can be 'disabled' only: nothing is cut in silence.");
                }
            }
            case "reasoning" -> {
                if (!fields.atNull()) {
                    fields.object(field -> reasoning(field, fields));
                }
            }
            default -> {
                String reason = REASONS.get(name);
                if (reason != null && !fields.atNull()) {
                    throw fields.unsupported("'%s' cannot be: %s.".formatted(name, reason));
                }
                return reason != null;
            }
        }
        return true;
    }

    private static boolean reasoning(String field, Fields fields) throws IOException {
        switch (field) {
            case "effort", "summary", "generate_summary" -> {
                if (!fields.atNull() && !fields.text().equals("none")) {
                    throw fields.unsupported(
                            "'%s' cannot be. What a model's template knows of thinking goes in 'chat_template_kwargs'."
                                    .formatted(fields.path()));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
