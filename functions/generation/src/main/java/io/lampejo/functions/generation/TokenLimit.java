package io.lampejo.functions.generation;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Most tokens of an answer, which has two names in chat completions. */
final class TokenLimit {
    private @Nullable String name;
    private OptionalInt value = OptionalInt.empty();

    void decode(String field, int min, Fields fields) throws IOException {
        if (fields.atNull()) {
            return;
        }
        int tokens = fields.integer(min, Integer.MAX_VALUE);
        if (value.isPresent() && value.getAsInt() != tokens) {
            throw fields.wrong(
                    "'%s' is %d, but '%s' is %d: they mean the same."
                            .formatted(field, tokens, name, value.getAsInt()));
        }
        name = field;
        value = OptionalInt.of(tokens);
    }

    OptionalInt value() {
        return value;
    }

    /** What the caller calls it. */
    String name() {
        return name == null ? "max_tokens" : name;
    }
}
