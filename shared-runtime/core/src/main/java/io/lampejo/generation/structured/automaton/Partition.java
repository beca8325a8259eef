package io.lampejo.generation.structured.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The code points in classes that an automaton does not tell apart.
 *
 * @param starts first code point of each interval, ascending, the first one 0
 * @param classOf of each interval, below {@code classes}
 */
@SuppressWarnings("ArrayRecordComponent")
record Partition(int[] starts, int[] classOf, int classes) {
    static final Partition ONE = new Partition(new int[] {0}, new int[] {0}, 1);

    /**
     * @param left class of each class in the one partition
     * @param right class of each class in the other
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Product(Partition partition, int[] left, int[] right) {}

    /** The coarsest partition in which each of these sets is a union of classes. */
    static Partition of(List<CodePoints> sets) {
        int[] starts =
                IntStream.concat(
                                IntStream.of(0),
                                sets.stream()
                                        .flatMapToInt(set ->
                                                IntStream.range(0, set.ranges().length)
                                                        .map(i -> set.ranges()[i] + i % 2)))
                        .filter(c -> c <= Character.MAX_CODE_POINT)
                        .sorted()
                        .distinct()
                        .toArray();
        BitSet[] members = new BitSet[starts.length];
        Arrays.setAll(members, _ -> new BitSet());
        for (int set = 0; set < sets.size(); set++) {
            int[] ranges = sets.get(set).ranges();
            for (int r = 0; r < ranges.length; r += 2) {
                int i = Arrays.binarySearch(starts, ranges[r]);
                for (; i < starts.length && starts[i] <= ranges[r + 1]; i++) {
                    members[i].set(set);
                }
            }
        }
        Map<BitSet, Integer> classes = new HashMap<>();
        int[] classOf = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            Integer known = classes.putIfAbsent(members[i], classes.size());
            classOf[i] = known == null ? classes.size() - 1 : known;
        }
        return new Partition(starts, classOf, classes.size());
    }

    static Product product(Partition a, Partition b) {
        List<int[]> pairs = new ArrayList<>();
        Map<Long, Integer> classes = new HashMap<>();
        int[] starts = new int[a.starts.length + b.starts.length];
        int[] classOf = new int[starts.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.starts.length || j < b.starts.length) {
            int start =
                    Math.min(
                            i < a.starts.length ? a.starts[i] : Integer.MAX_VALUE,
                            j < b.starts.length ? b.starts[j] : Integer.MAX_VALUE);
            if (i < a.starts.length && a.starts[i] == start) {
                i++;
            }
            if (j < b.starts.length && b.starts[j] == start) {
                j++;
            }
            int left = a.classOf[i - 1];
            int right = b.classOf[j - 1];
            Integer known = classes.putIfAbsent((long) left << 32 | right, classes.size());
            if (known == null) {
                pairs.add(new int[] {left, right});
            }
            starts[size] = start;
            classOf[size++] = known == null ? pairs.size() - 1 : known;
        }
        return new Product(
                new Partition(
                        Arrays.copyOf(starts, size), Arrays.copyOf(classOf, size), pairs.size()),
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray());
    }

    int classOf(int codePoint) {
        int i = Arrays.binarySearch(starts, codePoint);
        return classOf[i >= 0 ? i : -i - 2];
    }
}
