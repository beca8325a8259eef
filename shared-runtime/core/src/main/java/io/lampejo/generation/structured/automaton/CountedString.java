package io.lampejo.generation.structured.automaton;

/**
 * JSON strings of so many characters, where only their number matters. The number is counted
 * instead of unrolled, so a limit of a million costs what a limit of ten costs.
 */
public final class CountedString implements Lexeme {
    /** So that a state, the count times the states of a string, is an int. */
    static final int MAX_LENGTH = 10_000_000;

    private final Dfa string;
    private final int states;
    private final int between;
    private final int min;
    private final int max;

    /**
     * @param max {@link Integer#MAX_VALUE} where there is no limit; else at most {@link
     *     #MAX_LENGTH}, and not under {@code min}
     */
    CountedString(int min, int max) {
        this.string = Strings.any();
        this.states = string.states();
        this.between = string.next(string.start(), '"');
        this.min = min;
        this.max = max;
    }

    @Override
    public int start() {
        return string.start();
    }

    @Override
    public int next(int state, int unsignedByte) {
        int inner = state % states;
        int count = state / states;
        int to = string.next(inner, unsignedByte);
        if (to == DEAD || inner == string.start()) {
            return to;
        }
        if (string.accepting(to)) {
            return count < min ? DEAD : to;
        }
        if (inner == between && count == max) {
            return DEAD;
        }
        if (to == between) {
            // Without an upper limit, what is beyond the lower one need not be counted.
            return count == min && max == Integer.MAX_VALUE
                    ? count * states + to
                    : (count + 1) * states + to;
        }
        return count * states + to;
    }

    /** Inside the string, with no character begun. */
    public boolean between(int state) {
        return state % states == between;
    }

    /** Characters that may still come, {@link Integer#MAX_VALUE} where there is no limit. */
    public int left(int state) {
        return max == Integer.MAX_VALUE ? max : max - state / states;
    }

    /** Characters that must still come. */
    public int missing(int state) {
        return Math.max(0, min - state / states);
    }

    @Override
    public boolean accepting(int state) {
        return string.accepting(state % states);
    }

    @Override
    public boolean open(int state) {
        return string.open(state % states);
    }

    @Override
    public int alike(int state, int horizon) {
        int inner = state % states;
        int count = state / states;
        if (string.accepting(inner) || inner == string.start()) {
            return state;
        }
        if (count + horizon < min) {
            return inner;
        }
        if (count >= min && max != Integer.MAX_VALUE && count + horizon < max) {
            return min * states + inner;
        }
        return state;
    }
}
