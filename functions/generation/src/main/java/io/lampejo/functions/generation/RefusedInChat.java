package io.lampejo.functions.generation;

import java.io.IOException;
import java.util.Map;

/**
 * Parameters of chat completions that no model here can honour. {@code null} says nothing, and a
 * value that asks for what is done anyway is let pass.
 */
final class RefusedInChat {
    private static final Map<String, String> REASONS =
            Map.of(
                    "audio", "answers are text",
                    "prediction", "there are no predicted outputs",
                    "web_search_options", "there is no search of the web",
                    "verbosity", "no model here was trained to heed it",
                    "functions", "it is of the old API: send 'tools' instead",
                    "function_call", "it is of the old API: send 'tool_choice' instead",
                    "moderation", "answers are not moderated");

    private RefusedInChat() {}

    /** False where the parameter is none of these. */
    static boolean decode(String name, Fields fields) throws IOException {
        switch (name) {
            case "modalities" -> {
                if (!fields.atNull()) {
                    fields.filledArray("an array of strings", 8, _ -> modality(fields));
                }
            }
            case "reasoning_effort" -> {
                if (!fields.atNull() && !fields.text().equals("none")) {
                    throw fields.unsupported(
                            "'reasoning_effort' can be 'none' only. What a model's template knows of thinking goes in 'chat_template_kwargs'.");
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

    private static void modality(Fields fields) throws IOException {
        if (!fields.text().equals("text")) {
            throw fields.unsupported("'modalities' can be [\"text\"] only: answers are text.");
        }
    }
}
