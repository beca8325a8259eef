package io.lampejo.generation.structured.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A regular language of Unicode strings: what a pattern, a format or a list of names allows, before
 * it is written as JSON. Immutable.
 */
public final class CharDfa {
    static final int DEAD = -1;

    private final Partition partition;

    /** {@code [state][class]}; state 0 is the start. */
    private final int[][] next;

    private final BitSet accepting;

    CharDfa(Partition partition, int[][] next, BitSet accepting) {
        this.partition = partition;
        this.next = next;
        this.accepting = accepting;
    }

    /**
     * Strings in which a pattern of ECMA-262 matches somewhere.
     *
     * @throws RefusedException where the pattern is wrong, is not regular or is too large
     */
    public static CharDfa matching(String pattern, Budget budget) {
        return Nfa.of(RegexParser.parse(pattern), budget).determinise();
    }

    /** Strings of so many code points, without upper limit where {@code max} is MAX_VALUE. */
    public static CharDfa ofLength(int min, int max, Budget budget) {
        int last = max == Integer.MAX_VALUE ? min : max;
        budget.spend((long) last * 8);
        int[][] next = new int[last + 1][];
        BitSet accepting = new BitSet();
        for (int length = 0; length <= last; length++) {
            int more = length < last ? length + 1 : max == Integer.MAX_VALUE ? last : DEAD;
            next[length] = new int[] {more};
            accepting.set(length, length >= min);
        }
        return new CharDfa(Partition.ONE, next, accepting);
    }

    public static CharDfa of(Collection<String> texts, Budget budget) {
        TreeSet<Integer> letters = new TreeSet<>();
        texts.forEach(text -> text.codePoints().forEach(letters::add));
        Partition partition = Partition.of(letters.stream().map(CodePoints::one).toList());
        List<int[]> next = new ArrayList<>();
        next.add(dead(partition.classes()));
        BitSet accepting = new BitSet();
        for (String text : texts) {
            int state = 0;
            for (int c : text.codePoints().toArray()) {
                budget.spend(partition.classes());
                int kind = partition.classOf(c);
                if (next.get(state)[kind] == DEAD) {
                    next.get(state)[kind] = next.size();
                    next.add(dead(partition.classes()));
                }
                state = next.get(state)[kind];
            }
            accepting.set(state);
        }
        return new CharDfa(partition, next.toArray(int[][]::new), accepting);
    }

    public CharDfa and(CharDfa other, Budget budget) {
        return product(this, other, Combination.AND, budget);
    }

    public CharDfa or(CharDfa other, Budget budget) {
        return product(this, other, Combination.OR, budget);
    }

    /** These strings without those. */
    public CharDfa minus(CharDfa other, Budget budget) {
        return product(this, other, Combination.MINUS, budget);
    }

    public boolean matches(String text) {
        int state = 0;
        for (int i = 0; i < text.length() && state != DEAD; ) {
            int c = text.codePointAt(i);
            state = next[state][partition.classOf(c)];
            i += Character.charCount(c);
        }
        return state != DEAD && accepting.get(state);
    }

    public boolean empty() {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        BitSet seen = new BitSet();
        seen.set(0);
        while (!open.isEmpty()) {
            int state = open.remove();
            if (accepting.get(state)) {
                return false;
            }
            for (int to : next[state]) {
                if (to != DEAD && !seen.get(to)) {
                    seen.set(to);
                    open.add(to);
                }
            }
        }
        return true;
    }

    int states() {
        return next.length;
    }

    boolean accepting(int state) {
        return accepting.get(state);
    }

    /** Where each code point leads from a state. */
    Ways ways(int state) {
        return Ways.of(partition, next[state]);
    }

    private enum Combination {
        AND,
        OR,
        MINUS;

        boolean of(boolean left, boolean right) {
            return switch (this) {
                case AND -> left && right;
                case OR -> left || right;
                case MINUS -> left && !right;
            };
        }

        /** Whether words may still be found where one side has none left. */
        boolean alive(int left, int right) {
            return switch (this) {
                case AND -> left != DEAD && right != DEAD;
                case OR -> left != DEAD || right != DEAD;
                case MINUS -> left != DEAD;
            };
        }
    }

    private static CharDfa product(CharDfa a, CharDfa b, Combination how, Budget budget) {
        Partition.Product classes = Partition.product(a.partition, b.partition);
        Map<Long, Integer> ids = new HashMap<>();
        List<long[]> open = new ArrayList<>();
        List<int[]> next = new ArrayList<>();
        BitSet accepting = new BitSet();
        ids.put(0L, 0);
        open.add(new long[] {0, 0});
        for (int id = 0; id < open.size(); id++) {
            int left = (int) open.get(id)[0];
            int right = (int) open.get(id)[1];
            budget.spend(classes.partition().classes() + 8);
            accepting.set(
                    id,
                    how.of(
                            left != DEAD && a.accepting.get(left),
                            right != DEAD && b.accepting.get(right)));
            int[] row = dead(classes.partition().classes());
            for (int kind = 0; kind < row.length; kind++) {
                int toLeft = left == DEAD ? DEAD : a.next[left][classes.left()[kind]];
                int toRight = right == DEAD ? DEAD : b.next[right][classes.right()[kind]];
                if (how.alive(toLeft, toRight)) {
                    long key = ((long) toLeft << 32) | (toRight & 0xFFFF_FFFFL);
                    Integer known = ids.get(key);
                    if (known == null) {
                        known = open.size();
                        ids.put(key, known);
                        open.add(new long[] {toLeft, toRight});
                    }
                    row[kind] = known;
                }
            }
            next.add(row);
        }
        return new CharDfa(classes.partition(), next.toArray(int[][]::new), accepting);
    }

    private static int[] dead(int size) {
        int[] row = new int[size];
        Arrays.fill(row, DEAD);
        return row;
    }
}
