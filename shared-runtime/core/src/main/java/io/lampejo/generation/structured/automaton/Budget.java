package io.lampejo.generation.structured.automaton;

/**
 * How much work the automata of one grammar may cost. What a stranger sends as a schema or a
 * pattern is hostile until it is compiled, and a pattern of twenty characters can stand for
 * millions of states. Counts steps, not time, so that one schema always ends the same way. Belongs
 * to one compilation; not thread-safe.
 */
public final class Budget {
    /** A state with its 256 ways out. */
    static final int STATE = 256;

    private final long steps;
    private long left;

    /**
     * @param steps about 10⁷ in 100 ms
     */
    public Budget(long steps) {
        this.steps = steps;
        this.left = steps;
    }

    public long spent() {
        return steps - left;
    }

    /**
     * @throws RefusedException where the budget is used up
     */
    public void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new RefusedException("it needs an automaton that is too large to build");
        }
    }
}
