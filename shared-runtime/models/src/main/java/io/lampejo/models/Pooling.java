package io.lampejo.models;

import java.util.Optional;

/** How a graph's token vectors become one vector. */
public enum Pooling {
    /** The mean over the tokens that are no padding. */
    MEAN,
    /** The vector of the first token. */
    CLS,
    /** The vector of the last token that is no padding. */
    LAST_TOKEN;

    /**
     * By the name that a {@code lampejo.json} uses: {@code mean}, {@code cls}, {@code last_token}.
     */
    static Optional<Pooling> named(String name) {
        return switch (name) {
            case "mean" -> Optional.of(MEAN);
            case "cls" -> Optional.of(CLS);
            case "last_token" -> Optional.of(LAST_TOKEN);
            default -> Optional.empty();
        };
    }
}
