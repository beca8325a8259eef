package io.lampejo.generation.structured;

import io.lampejo.generation.structured.Expansion.Ending;
import io.lampejo.generation.structured.automaton.Lexeme;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where an answer stands in its grammar: all the ways to read it at once. Immutable. */
final class GrammarState {
    private final Branch[] branches;
    private final Ending ending;
    private final int hash;

    /**
     * @param branches handed over
     */
    GrammarState(Branch[] branches, Ending ending) {
        this.branches = branches;
        this.ending = ending;
        this.hash = Arrays.hashCode(branches);
    }

    static GrammarState start(Node grammar, int depth) {
        Expansion start = new Expansion();
        Stack.END.push(grammar, depth).expand(start);
        return start.state();
    }

    /** What may come once a lexeme before this stack is finished. */
    static GrammarState behind(Stack stack) {
        Expansion next = new Expansion();
        stack.expand(next);
        return next.state();
    }

    /** Not to be changed. */
    Branch[] branches() {
        return branches;
    }

    boolean mayEnd() {
        return ending == Ending.POSSIBLE;
    }

    /** The state behind a byte, or null where the byte is not allowed. */
    @Nullable GrammarState step(int unsignedByte) {
        Expansion next = new Expansion();
        boolean any = false;
        for (Branch branch : branches) {
            int to = branch.lexeme().next(branch.state(), unsignedByte);
            if (to != Lexeme.DEAD) {
                any = true;
                next.reach(branch.lexeme(), to, branch.below());
            }
        }
        return any ? next.state() : null;
    }

    /** The state behind a special token, or null where it is not allowed. */
    @Nullable GrammarState step(String special) {
        Expansion next = new Expansion();
        boolean any = false;
        for (Branch branch : branches) {
            if (branch.lexeme() instanceof SpecialToken(String name) && name.equals(special)) {
                any = true;
                branch.below().expand(next);
            }
        }
        return any ? next.state() : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrammarState theirs
                && hash == theirs.hash
                && ending == theirs.ending
                && Arrays.equals(branches, theirs.branches);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
