package io.lampejo.generation.structured.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pattern as Thompson's automaton (Thompson, 1968), with anchors as ways that are open only
 * before the first and behind the last character. It finds the pattern anywhere in a text: a state
 * before and a state behind the pattern let any characters pass.
 */
final class Nfa {
    private enum Kind {
        FREE,
        AT_START,
        AT_END
    }

    private record Empty(int to, Kind kind) {}

    private record Read(CodePoints set, int to) {}

    private final Budget budget;
    private final List<List<Empty>> empties = new ArrayList<>();
    private final List<List<Read>> reads = new ArrayList<>();
    private final int found;

    private Nfa(Regex regex, Budget budget) {
        this.budget = budget;
        int before = state();
        reads.get(before).add(new Read(CodePoints.ALL, before));
        int begin = state();
        empty(before, begin);
        int end = add(regex, begin);
        this.found = state();
        empty(end, found);
        reads.get(found).add(new Read(CodePoints.ALL, found));
    }

    static Nfa of(Regex regex, Budget budget) {
        return new Nfa(regex, budget);
    }

    private int state() {
        budget.spend(16);
        empties.add(new ArrayList<>(2));
        reads.add(new ArrayList<>(1));
        return empties.size() - 1;
    }

    private void empty(int from, int to) {
        empties.get(from).add(new Empty(to, Kind.FREE));
    }

    /**
     * @return the state behind the expression
     */
    private int add(Regex regex, int from) {
        switch (regex) {
            case Regex.Chars(CodePoints set) -> {
                int to = state();
                reads.get(from).add(new Read(set, to));
                return to;
            }
            case Regex.Sequence(List<Regex> parts) -> {
                int at = from;
                for (Regex part : parts) {
                    at = add(part, at);
                }
                return at;
            }
            case Regex.Choice(List<Regex> options) -> {
                int to = state();
                for (Regex option : options) {
                    int begin = state();
                    empty(from, begin);
                    empty(add(option, begin), to);
                }
                return to;
            }
            case Regex.Repeat repeat -> {
                return addRepeat(repeat, from);
            }
            case Regex.Start _ -> {
                int to = state();
                empties.get(from).add(new Empty(to, Kind.AT_START));
                return to;
            }
            case Regex.End _ -> {
                int to = state();
                empties.get(from).add(new Empty(to, Kind.AT_END));
                return to;
            }
        }
    }

    private int addRepeat(Regex.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.min(); i++) {
            at = add(repeat.item(), at);
        }
        int to = state();
        if (repeat.max() == Regex.UNBOUNDED) {
            int loop = state();
            empty(at, loop);
            empty(add(repeat.item(), loop), loop);
            empty(loop, to);
            return to;
        }
        for (int i = repeat.min(); i < repeat.max(); i++) {
            empty(at, to);
            at = add(repeat.item(), at);
        }
        empty(at, to);
        return to;
    }

    CharDfa determinise() {
        Set<CodePoints> sets = new LinkedHashSet<>();
        reads.forEach(ways -> ways.forEach(way -> sets.add(way.set())));
        budget.spend(sets.stream().mapToLong(set -> set.ranges().length).sum());
        Partition partition = Partition.of(List.copyOf(sets));
        Map<CodePoints, int[]> classesOf = new HashMap<>();
        sets.forEach(set -> classesOf.put(set, classes(partition, set)));

        Map<BitSet, Integer> ids = new HashMap<>();
        List<BitSet> open = new ArrayList<>();
        List<int[]> next = new ArrayList<>();
        BitSet accepting = new BitSet();
        BitSet first = new BitSet();
        first.set(0);
        // The start is a state of its own: nowhere else are the ways at the start open.
        open.add(closure(first, Set.of(Kind.FREE, Kind.AT_START)));
        accepting.set(0, closure(first, Set.of(Kind.values())).get(found));
        for (int id = 0; id < open.size(); id++) {
            BitSet from = open.get(id);
            BitSet[] to = new BitSet[partition.classes()];
            from.stream()
                    .forEach(state -> {
                        for (Read read : reads.get(state)) {
                            for (int kind : classesOf.getOrDefault(read.set(), NONE)) {
                                budget.spend(1);
                                if (to[kind] == null) {
                                    to[kind] = new BitSet();
                                }
                                to[kind].set(read.to());
                            }
                        }
                    });
            int[] row = new int[to.length];
            for (int kind = 0; kind < row.length; kind++) {
                // The states before the pattern read anything, so no class leads nowhere.
                BitSet closed = closure(to[kind], Set.of(Kind.FREE));
                Integer known = ids.get(closed);
                if (known == null) {
                    known = open.size();
                    budget.spend(Budget.STATE);
                    ids.put(closed, known);
                    open.add(closed);
                    accepting.set(
                            known, closure(closed, Set.of(Kind.FREE, Kind.AT_END)).get(found));
                }
                row[kind] = known;
            }
            next.add(row);
        }
        return new CharDfa(partition, next.toArray(int[][]::new), accepting);
    }

    private static final int[] NONE = {};

    private static int[] classes(Partition partition, CodePoints set) {
        BitSet classes = new BitSet();
        int[] ranges = set.ranges();
        for (int r = 0; r < ranges.length; r += 2) {
            int i = Arrays.binarySearch(partition.starts(), ranges[r]);
            for (; i < partition.starts().length && partition.starts()[i] <= ranges[r + 1]; i++) {
                classes.set(partition.classOf()[i]);
            }
        }
        return classes.stream().toArray();
    }

    private BitSet closure(BitSet states, Set<Kind> kinds) {
        BitSet closed = (BitSet) states.clone();
        int[] stack = new int[empties.size()];
        int size = 0;
        for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
            stack[size++] = s;
        }
        while (size > 0) {
            for (Empty way : empties.get(stack[--size])) {
                budget.spend(1);
                if (kinds.contains(way.kind()) && !closed.get(way.to())) {
                    closed.set(way.to());
                    stack[size++] = way.to();
                }
            }
        }
        if (closed.get(found) && !kinds.contains(Kind.AT_END)) {
            // Whatever follows, it has matched: the other states make no difference.
            BitSet matched = new BitSet();
            matched.set(found);
            return matched;
        }
        return closed;
    }
}
