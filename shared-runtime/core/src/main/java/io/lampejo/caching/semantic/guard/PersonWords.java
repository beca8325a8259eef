package io.lampejo.caching.semantic.guard;

/** Whose it is. "I" and "you" are not here: "how do I" and "how do you" ask the same of anyone. */
final class PersonWords {
    static final String ENGLISH =
            """
            mine: my, mine, our, ours, myself, ~me
            yours: your, yours, yourself
            his: his, he, him, himself
            hers: her, hers, she, herself
            theirs: their, theirs, they, them
            """;
    static final String PORTUGUESE =
            """
            mine: meu, minha, meus, minhas, nosso, nossa, nossos, nossas
            yours: seu, sua, seus, suas, teu, tua, teus, tuas
            his: dele, ele
            hers: dela, ela
            theirs: deles, delas, eles, elas
            """;

    private PersonWords() {}
}
