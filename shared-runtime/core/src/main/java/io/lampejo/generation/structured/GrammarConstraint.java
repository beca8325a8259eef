package io.lampejo.generation.structured;

import java.util.Arrays;

/** The tokens that keep an answer within its grammar. */
final class GrammarConstraint implements TokenConstraint {
    private final CompiledGrammar grammar;
    private GrammarState state;

    GrammarConstraint(CompiledGrammar grammar, GrammarState state) {
        this.grammar = grammar;
        this.state = state;
    }

    @Override
    public void allowed(long[] bits) {
        long[] mask = grammar.mask(state);
        System.arraycopy(mask, 0, bits, 0, mask.length);
        Arrays.fill(bits, mask.length, bits.length, 0);
    }

    @Override
    public void accept(int token) {
        GrammarState next = grammar.behind(state, token);
        if (next == null) {
            throw new IllegalStateException("token %d was not among the allowed".formatted(token));
        }
        state = next;
    }

    @Override
    public boolean mayEnd() {
        return state.mayEnd();
    }

    @Override
    public TokenConstraint fork() {
        return new GrammarConstraint(grammar, state);
    }
}
