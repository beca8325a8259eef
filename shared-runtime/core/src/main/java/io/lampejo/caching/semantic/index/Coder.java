package io.lampejo.caching.semantic.index;

/**
 * Makes sketches and codes of vectors of {@code dims} dimensions, and reads codes. Thread-safe.
 *
 * <p>A code is a row of {@link #row} words: one byte a dimension, dimension {@code i} in word
 * {@code i % quarter}, byte {@code i / quarter}; then the bits of the step, a float, that a byte of
 * 1 stands for.
 */
final class Coder {
    private static final int CODE_MAX = 127;
    private static final int SEGMENT_BYTES = 400_000;

    private final int dims;
    private final int quarter;
    private final Rotation rotation;
    private final float[] origin;

    /** As large as it can be while no product with a code overflows, by Cauchy and Schwarz. */
    private final float queryLength;

    Coder(int dims) {
        if (dims < 1) {
            throw new IllegalArgumentException("dims must be positive: " + dims);
        }
        this.dims = dims;
        this.quarter = (dims + 3) / 4;
        this.rotation = new Rotation(dims);
        this.origin = new float[dims];
        this.queryLength = (float) ((1 << 30) / (CODE_MAX * Math.sqrt(dims)));
    }

    int dims() {
        return dims;
    }

    /** 64-bit words of a sketch. */
    int words() {
        return (dims + Long.SIZE - 1) / Long.SIZE;
    }

    /** 32-bit words of a code. */
    int row() {
        return quarter + 1;
    }

    /**
     * How many entries a segment has room for: few enough that its arrays are ordinary objects to
     * the garbage collector.
     */
    int segmentCapacity() {
        return Math.clamp(Integer.highestOneBit(SEGMENT_BYTES / dims), 64, 1024);
    }

    /** The centre of partitions that have found no better one. Never modified. */
    float[] origin() {
        return origin;
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
        double factor = 1 / Math.sqrt(square);
        float[] rotated = new float[dims];
        for (int i = 0; i < dims; i++) {
            rotated[i] = (float) (vector[i] * factor);
        }
        rotation.apply(rotated);
        return rotated;
    }

    /** The signs of what differs from {@code centre}, the first dimension in the lowest bit. */
    long[] sketch(float[] rotated, float[] centre) {
        long[] sketch = new long[words()];
        for (int i = 0; i < dims; i++) {
            // The sign bit itself: a branch on it would be guessed wrong every other time.
            int sign = Float.floatToRawIntBits(centre[i] - rotated[i]) >>> (Integer.SIZE - 1);
            sketch[i / Long.SIZE] |= (long) sign << i;
        }
        return sketch;
    }

    /**
     * The code of what differs from {@code centre}, its widest dimension 127. The step is such that
     * a product with the difference itself is exact; with what is near to it, it is nearly so.
     */
    int[] code(float[] rotated, float[] centre) {
        float widest = 0;
        for (int i = 0; i < dims; i++) {
            widest = Math.max(widest, Math.abs(rotated[i] - centre[i]));
        }
        int[] row = new int[row()];
        double square = 0;
        double product = 0;
        float scale = widest == 0 ? 0 : CODE_MAX / widest;
        for (int first = 0, shift = 0; first < dims; first += quarter, shift += Byte.SIZE) {
            for (int i = first; i < Math.min(first + quarter, dims); i++) {
                float difference = rotated[i] - centre[i];
                int code = Math.round(difference * scale);
                row[i - first] |= (code & 0xff) << shift;
                square += (double) difference * difference;
                product += (double) difference * code;
            }
        }
        float step = product == 0 ? 0 : (float) (square / product);
        row[quarter] = Float.floatToRawIntBits(step);
        return row;
    }

    /** Adds what the code at {@code from} stands for. */
    void addTo(float[] sum, int[] rows, int from) {
        float step = step(rows, from);
        for (int first = 0, shift = 0; first < dims; first += quarter, shift += Byte.SIZE) {
            for (int i = first; i < Math.min(first + quarter, dims); i++) {
                sum[i] += (byte) (rows[from + i - first] >> shift) * step;
            }
        }
    }

    /** A query in integers, {@link #queryLength} long, a row for each byte of a code's words. */
    int[][] query(float[] rotated) {
        int[][] query = new int[4][quarter];
        for (int i = 0; i < dims; i++) {
            query[i / quarter][i % quarter] = Math.round(rotated[i] * queryLength);
        }
        return query;
    }

    /** The product of a query and what the code at {@code from} stands for. */
    double product(int[][] query, int[] rows, int from) {
        int product = product(rows, from, query[0], query[1], query[2], query[3]);
        return (double) product * step(rows, from) / queryLength;
    }

    /** Words rather than bytes, for only of whole words the compiler makes vector instructions. */
    private static int product(int[] rows, int from, int[] q0, int[] q1, int[] q2, int[] q3) {
        int sum = 0;
        for (int i = 0; i < q0.length; i++) {
            int word = rows[from + i];
            sum +=
                    q0[i] * ((word << 24) >> 24)
                            + q1[i] * ((word << 16) >> 24)
                            + q2[i] * ((word << 8) >> 24)
                            + q3[i] * (word >> 24);
        }
        return sum;
    }

    private float step(int[] rows, int from) {
        return Float.intBitsToFloat(rows[from + quarter]);
    }
}
