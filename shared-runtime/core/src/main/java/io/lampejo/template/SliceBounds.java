package io.lampejo.template;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A slice's bounds within a sequence, as Python's {@code slice.indices} gives them.
 *
 * @param stop exclusive; -1 where a slice runs backwards to the first item
 */
record SliceBounds(int start, int stop, int step) {

    static SliceBounds of(
            @Nullable Integer start, @Nullable Integer stop, @Nullable Integer step, int length) {
        int by = step == null ? 1 : step;
        if (by == 0) {
            throw TemplateException.value("slice step cannot be zero");
        }
        int lowest = by > 0 ? 0 : -1;
        int highest = by > 0 ? length : length - 1;
        return new SliceBounds(
                start == null ? (by > 0 ? lowest : highest) : clamp(start, length, lowest, highest),
                stop == null ? (by > 0 ? highest : lowest) : clamp(stop, length, lowest, highest),
                by);
    }

    private static int clamp(int bound, int length, int lowest, int highest) {
        long fromStart = bound < 0 ? (long) bound + length : bound;
        return Math.clamp(fromStart, lowest, highest);
    }

    boolean isEmpty() {
        return step > 0 ? start >= stop : start <= stop;
    }

    IntStream indices() {
        if (isEmpty()) {
            return IntStream.empty();
        }
        long span = step > 0 ? (long) stop - start : (long) start - stop;
        long size = Math.abs((long) step);
        long count = (span + size - 1) / size;
        return IntStream.iterate(start, i -> i + step).limit(count);
    }
}
