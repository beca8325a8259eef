package io.lampejo.generation.structured.automaton;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set of Unicode code points. Immutable.
 *
 * @param ranges first and last of each range, ascending, apart from one another; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record CodePoints(int[] ranges) {
    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);
    static final CodePoints DIGITS = range('0', '9');
    static final CodePoints WORD = of("azAZ09__");

    /** ECMA-262's WhiteSpace and LineTerminator. */
    static final CodePoints SPACE =
            of("\t\r  \u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f")
                    .or(of("\u205f\u205f\u3000\u3000\ufeff\ufeff"));

    static final CodePoints LINE_ENDS = of("\n\n\r\r\u2028\u2029");

    static CodePoints range(int first, int last) {
        return first > last ? NONE : new CodePoints(new int[] {first, last});
    }

    static CodePoints one(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** Pairs of first and last, in any order. */
    private static CodePoints of(String pairs) {
        CodePoints all = NONE;
        for (int i = 0; i < pairs.length(); i += 2) {
            all = all.or(range(pairs.charAt(i), pairs.charAt(i + 1)));
        }
        return all;
    }

    static CodePoints where(IntPredicate property) {
        int[] ranges = new int[16];
        int size = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (!property.test(c)) {
                continue;
            }
            if (size > 0 && ranges[size - 1] == c - 1) {
                ranges[size - 1] = c;
                continue;
            }
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, size * 2);
            }
            ranges[size++] = c;
            ranges[size++] = c;
        }
        return new CodePoints(Arrays.copyOf(ranges, size));
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= codePoint && codePoint <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    CodePoints not() {
        int[] gaps = new int[ranges.length + 2];
        int size = 0;
        int from = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (from < ranges[i]) {
                gaps[size++] = from;
                gaps[size++] = ranges[i] - 1;
            }
            from = ranges[i + 1] + 1;
        }
        if (from <= Character.MAX_CODE_POINT) {
            gaps[size++] = from;
            gaps[size++] = Character.MAX_CODE_POINT;
        }
        return new CodePoints(Arrays.copyOf(gaps, size));
    }

    CodePoints or(CodePoints other) {
        int[] merged = new int[ranges.length + other.ranges.length];
        int size = 0;
        int a = 0;
        int b = 0;
        while (a < ranges.length || b < other.ranges.length) {
            boolean mine =
                    b == other.ranges.length || (a < ranges.length && ranges[a] <= other.ranges[b]);
            int first = mine ? ranges[a] : other.ranges[b];
            int last = mine ? ranges[a + 1] : other.ranges[b + 1];
            if (mine) {
                a += 2;
            } else {
                b += 2;
            }
            if (size > 0 && first <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], last);
            } else {
                merged[size++] = first;
                merged[size++] = last;
            }
        }
        return new CodePoints(Arrays.copyOf(merged, size));
    }

    CodePoints and(CodePoints other) {
        return not().or(other.not()).not();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints(int[] theirs) && Arrays.equals(ranges, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return Arrays.toString(ranges);
    }
}
