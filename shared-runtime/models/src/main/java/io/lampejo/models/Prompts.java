package io.lampejo.models;

import java.util.Optional;

/** Reads prefixes out of {@code config_sentence_transformers.json}. */
final class Prompts {

    private Prompts() {}

    /**
     * Its prompts {@code query} and {@code document} (or {@code passage}). A prompt for an
     * unspecified use ({@code default_prompt_name}) is left out: a text without a use stays as it
     * is.
     */
    static Prefixes of(ModelFiles files) {
        Optional<JsonFields> prompts =
                files.object("config_sentence_transformers.json")
                        .flatMap(json -> json.object("prompts"));
        if (prompts.isEmpty()) {
            return Prefixes.NONE;
        }
        JsonFields json = prompts.get();
        return new Prefixes(
                json.text("query").orElse(""),
                json.text("document").or(() -> json.text("passage")).orElse(""));
    }
}
