package io.lampejo.models;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Jinja templates that lay out a conversation, by name. Most models have one, {@code default}; some
 * have another for requests with tools, {@code tool_use}.
 */
public record ChatTemplates(Map<String, String> named) {

    static final String DEFAULT = "default";
    private static final String TOOL_USE = "tool_use";

    public static final ChatTemplates NONE = new ChatTemplates(Map.of());

    public ChatTemplates {
        named = Map.copyOf(named);
    }

    /** The template of a conversation without tools; empty where the model knows none. */
    public Optional<String> plain() {
        return Optional.ofNullable(named.get(DEFAULT));
    }

    /** The template of a conversation with tools. */
    public Optional<String> withTools() {
        return Optional.ofNullable(named.get(TOOL_USE)).or(this::plain);
    }

    /**
     * As transformers finds them: files of their own go before {@code tokenizer_config.json}. The
     * {@code chat_template.json} of processors comes last.
     */
    static ChatTemplates of(ModelFiles files, JsonFields tokenizerConfig) {
        Map<String, String> named =
                new TreeMap<>(files.texts("additional_chat_templates", ".jinja"));
        files.text("chat_template.jinja").ifPresent(text -> named.put(DEFAULT, text));
        if (named.isEmpty()) {
            named.putAll(tokenizerConfig.namedTexts("chat_template", DEFAULT, "template"));
        }
        if (named.isEmpty()) {
            files.object("chat_template.json")
                    .ifPresent(json ->
                            named.putAll(json.namedTexts("chat_template", DEFAULT, "template")));
        }
        return new ChatTemplates(named);
    }
}
