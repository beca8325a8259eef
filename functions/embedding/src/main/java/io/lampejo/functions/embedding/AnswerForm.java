package io.lampejo.functions.embedding;

import java.util.OptionalInt;

/**
 * The form in which a caller wants vectors.
 *
 * @param dimensions width to cut to; empty for the model's own
 */
record AnswerForm(Encoding encoding, OutputType type, OptionalInt dimensions) {

    static final AnswerForm DEFAULT =
            new AnswerForm(Encoding.FLOAT, OutputType.FLOAT, OptionalInt.empty());

    /** {@code encoding_format}. */
    enum Encoding {
        /** A JSON array of numbers. */
        FLOAT,
        /** The components' bytes, little-endian, in a base64 string. */
        BASE64
    }

    /** {@code output_dtype}. */
    enum OutputType {
        FLOAT,
        /** {@code round(127 x)}. */
        INT8,
        /**
         * One bit a component, eight to a byte, first component in the highest bit, and 128 taken
         * off each byte: what sentence-transformers calls {@code binary} precision.
         */
        BINARY
    }
}
