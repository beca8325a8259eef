package io.lampejo.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The forms that a full-width float32 vector can be given. Pure; arguments are never changed. */
public final class Vectors {

    private Vectors() {}

    /** The first {@code dims} components, scaled back to unit length (Matryoshka embeddings). */
    public static float[] cut(float[] vector, int dims) {
        if (dims == vector.length) {
            return vector;
        }
        float[] head = java.util.Arrays.copyOf(vector, dims);
        normalize(head);
        return head;
    }

    /** Scales to unit length in place. A zero vector stays one. */
    public static void normalize(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        if (sum == 0) {
            return;
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }

    /** Little-endian float32, as the OpenAI API's {@code base64} encoding wants it. */
    public static byte[] littleEndian(float[] vector) {
        ByteBuffer bytes =
                ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** {@code round(127 x)}, for components of unit vectors; clamped to ±127. */
    public static byte[] int8(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] * 127f), -127, 127);
        }
        return bytes;
    }

    /**
     * One bit a component, 1 where it is positive; eight to a byte, first component in the highest
     * bit. A width that is no multiple of eight is padded with zero bits.
     */
    public static byte[] signBits(float[] vector) {
        byte[] bits = new byte[(vector.length + 7) / 8];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                bits[i >> 3] |= (byte) (0x80 >> (i & 7));
            }
        }
        return bits;
    }

    /** In {@code [-1, 1]}; 0 where a vector is zero. */
    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }
}
