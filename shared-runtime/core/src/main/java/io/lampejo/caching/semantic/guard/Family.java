package io.lampejo.caching.semantic.guard;

/**
 * What a table's words are for. The first family that lists a phrase gives it its key, in the order
 * written here.
 */
enum Family {
    /** Politeness and ways of asking: says nothing. */
    FRAME,
    SYNONYM,
    NAME,
    LANGUAGE,
    UNIT,
    DATE,
    NEGATION,
    QUANTIFIER,
    FORM,
    /** Keys end in the pole: {@code enable+}, {@code enable-}. */
    SWITCHING,
    /** What is done, where that is never left unsaid. */
    ACTION,
    PERSON,
    /** Question words; keys are {@link Kind}s. */
    QUESTION,
    /** Nouns that make a "what is the …" a question of another {@link Kind}. */
    ASPECT,
    /** Articles: nothing, not even for the order. */
    ARTICLE,
    /** Prepositions, pronouns, helpers: no content, but the order counts them. */
    FUNCTION,
    /** Common words, so that the others are known to be particular. */
    ORDINARY;

    /** Its words are no forms of other words, even where they look like one. */
    boolean alone() {
        return switch (this) {
            case FRAME, ARTICLE, FUNCTION, QUESTION, PERSON, NEGATION, NAME, LANGUAGE, DATE -> true;
            case SYNONYM, UNIT, QUANTIFIER, FORM, SWITCHING, ACTION, ASPECT, ORDINARY -> false;
        };
    }
}
