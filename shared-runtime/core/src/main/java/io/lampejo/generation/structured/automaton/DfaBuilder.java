package io.lampejo.generation.structured.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Dfa} together. Its first state is the start. */
final class DfaBuilder {

    /** A way from a state by a byte; null where there is none. */
    interface Step<S> {
        @Nullable S by(S state, char ascii);
    }

    private final Budget budget;
    private final List<int[]> rows = new ArrayList<>();
    private final BitSet accepting = new BitSet();

    DfaBuilder(Budget budget) {
        this.budget = budget;
    }

    /** What is reached from a state by characters of ASCII: a small machine, tabulated. */
    static <S> Dfa tabulate(
            S start, String alphabet, Step<S> step, Predicate<S> accepting, Budget budget) {
        DfaBuilder builder = new DfaBuilder(budget);
        Map<S, Integer> ids = new HashMap<>();
        Deque<S> open = new ArrayDeque<>();
        ids.put(start, builder.state());
        open.add(start);
        while (!open.isEmpty()) {
            S from = open.remove();
            int id = ids.getOrDefault(from, 0);
            if (accepting.test(from)) {
                builder.accept(id);
            }
            for (int i = 0; i < alphabet.length(); i++) {
                S to = step.by(from, alphabet.charAt(i));
                if (to == null) {
                    continue;
                }
                Integer known = ids.get(to);
                if (known == null) {
                    known = builder.state();
                    ids.put(to, known);
                    open.add(to);
                }
                builder.edge(id, alphabet.charAt(i), known);
            }
        }
        return builder.build();
    }

    int state() {
        budget.spend(Budget.STATE);
        int[] row = new int[256];
        Arrays.fill(row, Lexeme.DEAD);
        rows.add(row);
        return rows.size() - 1;
    }

    void edge(int from, int unsignedByte, int to) {
        rows.get(from)[unsignedByte] = to;
    }

    void accept(int state) {
        accepting.set(state);
    }

    /** Where a byte leads, made new where it led nowhere. */
    int way(int from, int unsignedByte) {
        int to = rows.get(from)[unsignedByte];
        if (to == Lexeme.DEAD) {
            to = state();
            edge(from, unsignedByte, to);
        }
        return to;
    }

    Dfa build() {
        BitSet useful = useful();
        useful.set(0);
        int[] renamed = new int[rows.size()];
        int count = 0;
        for (int state = 0; state < renamed.length; state++) {
            renamed[state] = useful.get(state) ? count++ : Lexeme.DEAD;
        }
        List<int[]> kept = new ArrayList<>(count);
        boolean[] accepts = new boolean[count];
        for (int state = useful.nextSetBit(0); state >= 0; state = useful.nextSetBit(state + 1)) {
            int[] row = rows.get(state);
            for (int b = 0; b < 256; b++) {
                row[b] = row[b] == Lexeme.DEAD ? Lexeme.DEAD : renamed[row[b]];
            }
            accepts[kept.size()] = accepting.get(state);
            kept.add(row);
        }
        return columns(kept, accepts);
    }

    /** States from which a word can be finished. */
    private BitSet useful() {
        int[] heads = new int[rows.size()];
        Arrays.fill(heads, -1);
        int[] links = new int[16];
        int[] sources = new int[16];
        int edges = 0;
        for (int from = 0; from < rows.size(); from++) {
            int last = Lexeme.DEAD;
            for (int to : rows.get(from)) {
                if (to != Lexeme.DEAD && to != last) {
                    if (edges == links.length) {
                        links = Arrays.copyOf(links, edges * 2);
                        sources = Arrays.copyOf(sources, edges * 2);
                    }
                    sources[edges] = from;
                    links[edges] = heads[to];
                    heads[to] = edges++;
                    last = to;
                }
            }
        }
        BitSet useful = (BitSet) accepting.clone();
        Deque<Integer> open = new ArrayDeque<>(accepting.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (int edge = heads[open.remove()]; edge >= 0; edge = links[edge]) {
                if (!useful.get(sources[edge])) {
                    useful.set(sources[edge]);
                    open.add(sources[edge]);
                }
            }
        }
        return useful;
    }

    private static Dfa columns(List<int[]> rows, boolean[] accepting) {
        // A partition of the bytes, split by one row after another.
        byte[] columnOf = new byte[256];
        int columns = 1;
        for (int[] row : rows) {
            Map<Long, Byte> split = new HashMap<>();
            for (int b = 0; b < 256; b++) {
                long key = ((long) (columnOf[b] & 0xFF) << 32) | (row[b] & 0xFFFF_FFFFL);
                Byte column = split.get(key);
                if (column == null) {
                    column = (byte) split.size();
                    split.put(key, column);
                }
                columnOf[b] = column;
            }
            columns = split.size();
            if (columns == 256) {
                break;
            }
        }
        int[] next = new int[rows.size() * columns];
        for (int state = 0; state < rows.size(); state++) {
            for (int b = 0; b < 256; b++) {
                next[state * columns + (columnOf[b] & 0xFF)] = rows.get(state)[b];
            }
        }
        return new Dfa(columnOf, columns, next, accepting);
    }
}
