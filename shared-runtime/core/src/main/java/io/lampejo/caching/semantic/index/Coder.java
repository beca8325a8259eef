package io.lampejo.caching.semantic.index;

/** Makes codes and sketches of vectors of {@code dims} dimensions. Thread-safe. */
final class Coder {
    private static final int CODE_MAX = 127;
    private static final int SEGMENT_BYTES = 400_000;

    private final int dims;
    private final Rotation rotation;
    private final float[] origin;

    Coder(int dims) {
        if (dims < 1) {
            throw new IllegalArgumentException("dims must be positive: " + dims);
        }
        this.dims = dims;
        this.rotation = new Rotation(dims);
        this.origin = new float[dims];
    }

    /**
     * How many entries a segment has room for: few enough that its arrays are ordinary objects to
     * the garbage collector.
     */
    int segmentCapacity() {
        return Math.clamp(Integer.highestOneBit(SEGMENT_BYTES / dims), 64, 1024);
    }

    int dims() {
        return dims;
    }

    /** The centre of partitions that have found no better one. Never modified. */
    float[] origin() {
        return origin;
    }

    /** 64-bit words of a sketch. */
    int words() {
        return (dims + Long.SIZE - 1) / Long.SIZE;
    }

    /**
     * The vector at length 1, rotated; a new array.
     *
     * @throws IllegalArgumentException if it has other dimensions, no length, or is not finite
     */
    float[] rotate(float[] vector) {
        if (vector.length != dims) {
            throw new IllegalArgumentException(
                    "the vector has " + vector.length + " dimensions, the index " + dims);
        }
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the vector has no finite length above 0");
        }
        float factor = (float) (1 / Math.sqrt(square));
        float[] rotated = new float[dims];
        for (int i = 0; i < dims; i++) {
            rotated[i] = vector[i] * factor;
        }
        rotation.apply(rotated);
        return rotated;
    }

    /**
     * Four codes a word: of dimension {@code i} in word {@code i % quarter}, byte {@code i /
     * quarter}.
     */
    int quarter() {
        return (dims + 3) / 4;
    }

    /**
     * What differs from {@code centre}, one byte a dimension, in steps such that the widest
     * dimension is 127 of them. The step kept is a little longer: such that a product with the
     * difference itself is exact, and with what is near to it nearly so.
     */
    Code code(float[] rotated, float[] centre) {
        float widest = 0;
        for (int i = 0; i < dims; i++) {
            widest = Math.max(widest, Math.abs(rotated[i] - centre[i]));
        }
        int[] words = new int[quarter()];
        double square = 0;
        double product = 0;
        for (int i = 0; i < dims && widest > 0; i++) {
            float difference = rotated[i] - centre[i];
            int code = Math.round(difference * CODE_MAX / widest);
            words[i % words.length] |= (code & 0xff) << (Byte.SIZE * (i / words.length));
            square += (double) difference * difference;
            product += (double) difference * code;
        }
        return new Code(words, product == 0 ? 0 : (float) (square / product));
    }

    /** The signs of what differs from {@code centre}, first dimension in the lowest bit. */
    long[] sketch(float[] rotated, float[] centre) {
        long[] sketch = new long[words()];
        for (int i = 0; i < dims; i++) {
            if (rotated[i] > centre[i]) {
                sketch[i / Long.SIZE] |= 1L << i;
            }
        }
        return sketch;
    }

    /** A query as integers, {@link #queryFactor} long, a row for each byte of a word. */
    int[][] query(float[] rotated) {
        float factor = queryFactor();
        int[][] query = new int[4][quarter()];
        for (int i = 0; i < dims; i++) {
            query[i / quarter()][i % quarter()] = Math.round(rotated[i] * factor);
        }
        return query;
    }

    /** As large as it can be while no product with a code overflows, by Cauchy and Schwarz. */
    float queryFactor() {
        return (float) ((1 << 30) / (CODE_MAX * Math.sqrt(dims)));
    }
}
