package io.lampejo.generation.structured.automaton;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an interval of code points leads, counted from its first one. Equal ways are equal wherever
 * their interval lies, so that the automata behind them are shared.
 *
 * @param steps first offset and target, in turns; offsets ascend from 0, neighbours' targets differ
 */
record Ways(List<Integer> steps, int size) {

    static Ways of(Partition partition, int[] row) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < partition.starts().length; i++) {
            append(steps, partition.starts()[i], row[partition.classOf()[i]]);
        }
        return new Ways(steps, Character.MAX_CODE_POINT + 1);
    }

    /** Surrogates are no characters: no text leads through them. */
    Ways ofCharacters() {
        return without(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }

    /** Nothing leads on between these two. */
    Ways without(int first, int last) {
        List<Integer> kept = new ArrayList<>();
        boolean inserted = false;
        for (int i = 0; i < steps.size(); i += 2) {
            int from = steps.get(i);
            int to = i + 2 < steps.size() ? steps.get(i + 2) : size;
            if (from < first) {
                append(kept, from, steps.get(i + 1));
            }
            if (!inserted && to > first) {
                append(kept, first, CharDfa.DEAD);
                inserted = true;
            }
            if (to > last + 1) {
                append(kept, Math.max(from, last + 1), steps.get(i + 1));
            }
        }
        return new Ways(kept, size);
    }

    Ways slice(int from, int length) {
        List<Integer> part = new ArrayList<>(4);
        int i = step(from);
        append(part, 0, steps.get(2 * i + 1));
        for (i++; 2 * i < steps.size() && steps.get(2 * i) < from + length; i++) {
            append(part, steps.get(2 * i) - from, steps.get(2 * i + 1));
        }
        return new Ways(part, length);
    }

    int at(int offset) {
        return steps.get(2 * step(offset) + 1);
    }

    boolean dead() {
        return steps.size() == 2 && steps.get(1) == CharDfa.DEAD;
    }

    private int step(int offset) {
        int low = 0;
        int high = steps.size() / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps.get(2 * middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static void append(List<Integer> steps, int offset, int target) {
        if (steps.isEmpty() || steps.getLast() != target) {
            steps.add(offset);
            steps.add(target);
        }
    }
}
