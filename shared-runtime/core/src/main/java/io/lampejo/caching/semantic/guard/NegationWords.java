package io.lampejo.caching.semantic.guard;

/**
 * Words that turn a sentence over. Nothing counts how often: a double negation is refused a plain
 * sentence only by its other words.
 */
final class NegationWords {
    static final String ENGLISH =
            """
            not: not, never, no, none, nobody, nothing, nowhere, neither, nor, without, no longer, no one, not any more, unable to, fail to, fails to, failing to, failed to, refuse to, refuses to, refusing to, lacking, hardly, barely, not able to, instead of, rather than, cannot, free of, anymore, lack of, lacks, no more, non
            """;
    static final String PORTUGUESE =
            """
            not: nao, nunca, jamais, nem, sem, nada, ninguem, nenhum, nenhuma, nenhuns, em vez de, ao inves de, deixar de, nao mais, incapaz de, isento de, livre de, tampouco
            """;

    private NegationWords() {}
}
