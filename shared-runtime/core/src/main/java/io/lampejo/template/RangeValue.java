package io.lampejo.template;

/** Python's {@code range}, as the sandbox allows it: of at most {@link #MAX_LENGTH} items. */
record RangeValue(long start, long stop, long step, int length) implements Value {
    static final int MAX_LENGTH = 100_000;

    static RangeValue of(long start, long stop, long step) {
        if (step == 0) {
            throw TemplateException.value("range() arg 3 must not be zero");
        }
        return new RangeValue(start, stop, step, length(start, stop, step));
    }

    private static int length(long start, long stop, long step) {
        double span = (double) stop - start;
        double length = Math.max(0, Math.ceil(span / step));
        if (length > MAX_LENGTH) {
            throw TemplateException.arithmetic(
                    "Range too big. The sandbox blocks ranges larger than MAX_RANGE (%d)."
                            .formatted(MAX_LENGTH));
        }
        return (int) length;
    }

    Value get(int index) {
        return IntValue.of(start + index * step);
    }

    @Override
    public String typeName() {
        return "range";
    }

    @Override
    public boolean isTrue() {
        return length > 0;
    }
}
