package io.lampejo.generation.token;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of each id, as a {@code tokenizer.json} has it, before any decoder; null for holes. */
final class TokenNames {
    /** Far beyond any vocabulary; a larger id is a mistake, and would take the memory. */
    private static final int MOST = 1 << 22;

    private final List<@Nullable String> names = new ArrayList<>();
    private final BitSet special = new BitSet();

    private TokenNames() {}

    static TokenNames of(JsonObject file) {
        TokenNames tokens = new TokenNames();
        if (!(file.get("model") instanceof JsonObject model)) {
            throw new UnreadableTokenizerException("the tokenizer has no model");
        }
        tokens.model(model);
        if (file.get("added_tokens") instanceof JsonArray(List<JsonValue> added)) {
            added.forEach(tokens::added);
        }
        return tokens;
    }

    List<@Nullable String> names() {
        return Collections.unmodifiableList(names);
    }

    BitSet special() {
        return special;
    }

    private void model(JsonObject model) {
        switch (type(model)) {
            case "BPE", "WordLevel" -> byId(model);
            case "Unigram" -> inOrder(model);
            case String other ->
                    throw new UnreadableTokenizerException(
                            "the tokenizer's model is of type %s".formatted(other));
        }
    }

    /** Old files name no type. */
    private static String type(JsonObject model) {
        if (model.get("type") instanceof JsonString(String type)) {
            return type;
        }
        return model.get("vocab") instanceof JsonArray
                ? "Unigram"
                : model.get("merges") != null ? "BPE" : "unknown";
    }

    private void byId(JsonObject model) {
        if (!(model.get("vocab") instanceof JsonObject vocabulary)) {
            throw new UnreadableTokenizerException("the tokenizer's model has no vocabulary");
        }
        for (Map.Entry<String, JsonValue> token : vocabulary.fields().entrySet()) {
            put(id(token.getValue()), token.getKey());
        }
    }

    private void inOrder(JsonObject model) {
        if (!(model.get("vocab") instanceof JsonArray(List<JsonValue> pieces))) {
            throw new UnreadableTokenizerException("the tokenizer's model has no vocabulary");
        }
        for (JsonValue piece : pieces) {
            if (!(piece instanceof JsonArray(List<JsonValue> pair))
                    || pair.isEmpty()
                    || !(pair.getFirst() instanceof JsonString(String name))) {
                throw new UnreadableTokenizerException("a piece of the vocabulary has no name");
            }
            put(names.size(), name);
        }
    }

    private void added(JsonValue token) {
        if (!(token instanceof JsonObject fields)
                || !(fields.get("content") instanceof JsonString(String name))) {
            throw new UnreadableTokenizerException("an added token has no content");
        }
        int id = id(fields.get("id"));
        put(id, name);
        special.set(id, fields.get("special") instanceof JsonBool(boolean flag) && flag);
    }

    private static int id(@Nullable JsonValue number) {
        if (number instanceof JsonNumber(String literal)) {
            try {
                int id = Integer.parseInt(literal);
                if (id >= 0 && id < MOST) {
                    return id;
                }
            } catch (NumberFormatException _) {
                // said below
            }
        }
        throw new UnreadableTokenizerException(
                "%s is no token id".formatted(number == null ? "nothing" : number.toJson()));
    }

    private void put(int id, String name) {
        while (names.size() <= id) {
            names.add(null);
        }
        names.set(id, name);
    }
}
