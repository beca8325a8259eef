package io.lampejo.generation.structured.automaton;

/**
 * A regular language of non-empty byte strings as a deterministic automaton: a leaf of a grammar.
 * Every state that {@link #next} gives leads to a word, so a lexeme that is begun can always be
 * finished. Immutable.
 */
public interface Lexeme {

    /** What {@link #next} gives where no word goes on with that byte. */
    int DEAD = -1;

    /** Not accepting. */
    int start();

    /**
     * @param unsignedByte 0 to 255
     * @return the next state, 0 or more, or {@link #DEAD}
     */
    int next(int state, int unsignedByte);

    /** The bytes so far are a word. */
    boolean accepting(int state);

    /** Some longer word begins with the bytes so far. */
    boolean open(int state);

    /**
     * A state that behaves like this one for any {@code horizon} bytes to come: it lets the same
     * bytes through and accepts at the same places. What is computed for the one holds for the
     * other.
     */
    int alike(int state, int horizon);
}
