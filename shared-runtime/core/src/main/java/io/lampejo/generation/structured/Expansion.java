package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Lexeme;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the branches of a state. */
final class Expansion {
    /**
     * Each branch can be finished without the others, so leaving some out of an absurdly ambiguous
     * grammar costs answers but breaks none.
     */
    private static final int MAX_BRANCHES = 4096;

    private final Set<Branch> branches = new LinkedHashSet<>();
    private Ending ending = Ending.OPEN;

    void add(Lexeme lexeme, int state, Stack below) {
        if (branches.size() < MAX_BRANCHES) {
            branches.add(new Branch(lexeme, state, below));
        }
    }

    void addSpecial(String name, Stack below) {
        add(new SpecialToken(name), 0, below);
    }

    /** A lexeme is in a state: it goes on, is finished, or either. */
    void reach(Lexeme lexeme, int state, Stack below) {
        if (lexeme.open(state)) {
            add(lexeme, state, below);
        }
        if (lexeme.accepting(state)) {
            below.expand(this);
        }
    }

    void follow(Stack stack) {
        stack.expand(this);
    }

    void end() {
        ending = Ending.POSSIBLE;
    }

    GrammarState state() {
        return new GrammarState(branches.toArray(Branch[]::new), ending);
    }

    enum Ending {
        OPEN,
        POSSIBLE
    }
}
