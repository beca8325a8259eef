package io.lampejo.caching.semantic.guard;

/** A kind of difference that can change an answer though the questions are similar. */
public enum Guard {
    /** At least one of the texts is longer than a {@link Reading} looks at. */
    LENGTH("length"),
    /** The language that a text is written in, or that it asks for. */
    LANGUAGE("language"),
    NUMBERS("numbers"),
    UNITS("units"),
    DATES("dates"),
    IDENTIFIERS("identifiers"),
    CODE("code"),
    NEGATION("negation"),
    /** One of a pair of opposites in the place of the other. */
    SWITCHING("switching"),
    QUANTIFIERS("quantifiers"),
    /** Of what kind the question is: how, why, when, yes or no … */
    QUESTION("question"),
    /** Whose matter it is: mine, yours, theirs. */
    PERSON("person"),
    /** What the answer shall look like. */
    FORM("form"),
    ENTITIES("entities"),
    /** The same things in other parts: from what to what, what compared with what. */
    ORDER("order"),
    /** A word that no table relates to the one in its place. */
    WORDING("wording");

    private final String label;

    Guard(String label) {
        this.label = label;
    }

    /** The name for headers and reports; lower case. */
    public String label() {
        return label;
    }
}
