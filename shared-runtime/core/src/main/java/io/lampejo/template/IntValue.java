package io.lampejo.template;

import java.math.BigInteger;

/** Python's {@code int}: of any size, here bounded by {@link #MAX_BITS}. */
record IntValue(BigInteger value) implements Value {
    static final IntValue ZERO = of(0);

    /** About the 4300 decimal digits over which Python refuses to print an int. */
    static final int MAX_BITS = 14_284;

    IntValue {
        requireBits(value.bitLength());
    }

    static IntValue of(long value) {
        return new IntValue(BigInteger.valueOf(value));
    }

    static void requireBits(long bits) {
        if (bits > MAX_BITS) {
            throw TemplateException.limit("an int of more than 4300 digits");
        }
    }

    @Override
    public String typeName() {
        return "int";
    }

    @Override
    public boolean isTrue() {
        return value.signum() != 0;
    }

    @Override
    public boolean equals(Object other) {
        return Numbers.sameKey(this, other);
    }

    @Override
    public int hashCode() {
        return Numbers.keyHash(this);
    }
}
