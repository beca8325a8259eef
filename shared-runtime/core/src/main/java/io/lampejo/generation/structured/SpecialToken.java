package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Lexeme;

/** A place for a special token: no bytes lead on from it. */
record SpecialToken(String name) implements Lexeme {
    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, int unsignedByte) {
        return DEAD;
    }

    @Override
    public boolean accepting(int state) {
        return false;
    }

    @Override
    public boolean open(int state) {
        return true;
    }

    @Override
    public int alike(int state, int horizon) {
        return state;
    }
}
