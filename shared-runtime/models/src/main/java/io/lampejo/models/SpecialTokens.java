package io.lampejo.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads which special tokens a tokenizer has, and what they are called. */
final class SpecialTokens {

    private SpecialTokens() {}

    /**
     * Their texts by role: each field of {@code tokenizer_config.json} whose name ends in {@code
     * _token}, or of {@code special_tokens_map.json} where the former lacks it. Such a field is a
     * string or an object with {@code content}.
     */
    static Map<String, String> of(ModelFiles files, JsonFields tokenizerConfig) {
        Map<String, String> texts = new HashMap<>();
        files.object("special_tokens_map.json").ifPresent(map -> collect(map, texts));
        collect(tokenizerConfig, texts);
        return texts;
    }

    private static void collect(JsonFields json, Map<String, String> texts) {
        for (String name : json.names()) {
            if (name.endsWith("_token")) {
                json.textOrContent(name).ifPresent(text -> texts.put(name, text));
            }
        }
    }

    /** The id of a special token; empty where neither file knows it. */
    static Optional<Integer> id(String text, ModelFiles files, JsonFields tokenizerConfig) {
        JsonFields added = tokenizerConfig.object("added_tokens_decoder").orElse(JsonFields.none());
        return added.names().stream()
                .filter(id ->
                        added.object(id)
                                .flatMap(token -> token.text("content"))
                                .filter(text::equals)
                                .isPresent())
                .filter(id -> id.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .findFirst()
                .or(() -> AddedTokens.id(text, files));
    }
}
