package io.lampejo.models;

import io.lampejo.embedding.InputType;

/** Text put before an input, by its use. Empty where the model wants none. */
public record Prefixes(String query, String document) {

    public static final Prefixes NONE = new Prefixes("", "");

    public String of(InputType type) {
        return switch (type) {
            case UNSPECIFIED -> "";
            case QUERY -> query;
            case DOCUMENT -> document;
        };
    }
}
