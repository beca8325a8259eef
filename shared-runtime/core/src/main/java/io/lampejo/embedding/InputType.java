package io.lampejo.embedding;

/** What an input will be used for. Asymmetric models put a different prefix before each. */
public enum InputType {
    UNSPECIFIED,
    QUERY,
    DOCUMENT
}
