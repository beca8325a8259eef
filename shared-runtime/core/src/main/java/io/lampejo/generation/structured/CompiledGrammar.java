package io.lampejo.generation.structured;

import io.lampejo.generation.token.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A grammar over the tokens of a vocabulary. Immutable; meant to be shared by all answers that
 * follow the grammar.
 */
public final class CompiledGrammar {
    /** Levels of recursion beyond those that the shallowest answer takes. */
    private static final int DEPTH = 32;

    private final GrammarCompiler compiler;
    private final GrammarState start;

    private final long bytes;

    CompiledGrammar(GrammarCompiler compiler, Grammar grammar) {
        Node node = grammar.node();
        if (node.need() >= Node.IMPOSSIBLE) {
            throw new IllegalArgumentException("a grammar without any text");
        }
        this.compiler = compiler;
        this.start = GrammarState.start(node, DEPTH + node.need());
        this.bytes = grammar.bytes();
    }

    /** A constraint for one answer, at its beginning. */
    public TokenConstraint start() {
        return new GrammarConstraint(this, start);
    }

    long bytes() {
        return bytes;
    }

    /** The state behind a token, or null where the token is not allowed. */
    @Nullable GrammarState behind(GrammarState from, int token) {
        Vocabulary vocabulary = compiler.vocabulary();
        if (vocabulary.special(token)) {
            return from.step(vocabulary.text(token));
        }
        GrammarState state = vocabulary.length(token) == 0 ? null : from;
        for (int i = 0; state != null && i < vocabulary.length(token); i++) {
            state = state.step(vocabulary.byteAt(token, i) & 0xFF);
        }
        return state;
    }

    /** Not to be changed. */
    long[] mask(GrammarState state) {
        return compiler.mask(state);
    }
}
