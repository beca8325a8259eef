package io.lampejo.functions.embedding;

import io.lampejo.embedding.Vectors;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/** A vector in the form that the caller wants. Arrays are shared: nobody writes to them. */
@SuppressWarnings("ArrayRecordComponent") // written once, compared nowhere
sealed interface VectorForm {

    /** To be written as an array of numbers. */
    record Floats(float[] values) implements VectorForm {}

    /** To be written as an array of whole numbers. */
    record Bytes(byte[] values) implements VectorForm {}

    /** To be written as a string. */
    record Base64(byte[] ascii) implements VectorForm {}

    /**
     * Cuts and packs a vector as the answer's form says.
     *
     * @throws FailureException where the engine has put out something that is no number
     */
    static VectorForm of(float[] full, Answer answer) {
        float[] vector = Vectors.cut(full, answer.dimensions());
        requireFinite(vector, answer);
        AnswerForm form = answer.form();
        return switch (form.encoding()) {
            case FLOAT ->
                    switch (form.type()) {
                        case FLOAT -> new Floats(vector);
                        case INT8 -> new Bytes(Vectors.int8(vector));
                        case BINARY -> new Bytes(binary(vector));
                    };
            case BASE64 ->
                    new Base64(
                            java.util.Base64.getEncoder()
                                    .encode(
                                            switch (form.type()) {
                                                case FLOAT -> Vectors.littleEndian(vector);
                                                case INT8 -> Vectors.int8(vector);
                                                case BINARY -> binary(vector);
                                            }));
        };
    }

    private static void requireFinite(float[] vector, Answer answer) {
        float sum = 0;
        for (float x : vector) {
            sum += x * 0;
        }
        // Zero times a number is zero; times an infinity or NaN it is NaN.
        if (sum != 0) {
            throw new FailureException(
                    new Failure.EngineFailed(answer.model().id()),
                    new IllegalStateException("a vector's components are finite"));
        }
    }

    /** Sign bits with 128 taken off each byte, as sentence-transformers packs them. */
    private static byte[] binary(float[] vector) {
        byte[] bits = Vectors.signBits(vector);
        for (int i = 0; i < bits.length; i++) {
            bits[i] ^= (byte) 0x80;
        }
        return bits;
    }

    /** As Jackson is to write it. */
    default Object json() {
        return switch (this) {
            case Floats(float[] values) -> values;
            case Bytes(byte[] values) -> widened(values);
            case Base64(byte[] ascii) ->
                    new String(ascii, java.nio.charset.StandardCharsets.US_ASCII);
        };
    }

    /** Jackson writes an array of bytes as base64, but not one of shorts. */
    private static short[] widened(byte[] values) {
        short[] wide = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
