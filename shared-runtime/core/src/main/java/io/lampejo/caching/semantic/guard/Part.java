package io.lampejo.caching.semantic.guard;

/** What a key is for in the sequence of keys of a text. */
enum Part {
    /** No content: prepositions, helpers, pronouns, question words. */
    SMALL,
    /** A word that a table knows. */
    COMMON,
    /** A word that no table knows. */
    PARTICULAR,
    NAME,
    NUMBER,
    UNIT,
    DATE,
    LANGUAGE,
    SIGN;

    boolean content() {
        return this != SMALL;
    }

    /** Things that stand beside others of their kind: from one to the other. */
    boolean comparable() {
        return switch (this) {
            case NAME, NUMBER, UNIT, DATE, LANGUAGE, SIGN -> true;
            case SMALL, COMMON, PARTICULAR -> false;
        };
    }
}
