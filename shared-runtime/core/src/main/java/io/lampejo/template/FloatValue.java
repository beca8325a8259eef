package io.lampejo.template;

/** Python's {@code float}. */
record FloatValue(double value) implements Value {

    @Override
    public String typeName() {
        return "float";
    }

    @Override
    public boolean isTrue() {
        return value != 0;
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
