package io.lampejo.generation.structured.automaton;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A deterministic automaton over bytes as one table. Bytes that no state tells apart share a
 * column. Without states that lead nowhere. Immutable.
 */
public final class Dfa implements Lexeme {
    private final byte[] columnOf;
    private final int columns;
    private final int[] next;
    private final boolean[] accepting;
    private final boolean[] open;

    /**
     * @param columnOf of each byte, below {@code columns}
     * @param next {@code [state][column]}, {@link #DEAD} where there is no way; state 0 is the
     *     start
     */
    Dfa(byte[] columnOf, int columns, int[] next, boolean[] accepting) {
        this.columnOf = columnOf;
        this.columns = columns;
        this.next = next;
        this.accepting = accepting;
        this.open = new boolean[accepting.length];
        for (int i = 0; i < next.length; i++) {
            open[i / columns] |= next[i] != DEAD;
        }
    }

    /** The UTF-8 of these texts, none of them empty. */
    public static Dfa of(Collection<String> texts, Budget budget) {
        DfaBuilder builder = new DfaBuilder(budget);
        int start = builder.state();
        for (String text : texts) {
            int state = start;
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                state = builder.way(state, b & 0xFF);
            }
            builder.accept(state);
        }
        return builder.build();
    }

    /** It has no word. */
    public boolean empty() {
        return !open[0];
    }

    public int states() {
        return accepting.length;
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, int unsignedByte) {
        return next[state * columns + (columnOf[unsignedByte] & 0xFF)];
    }

    @Override
    public boolean accepting(int state) {
        return accepting[state];
    }

    @Override
    public boolean open(int state) {
        return open[state];
    }

    @Override
    public int alike(int state, int horizon) {
        return state;
    }
}
