package io.lampejo.template;

/** Python's {@code bool}, which is an {@code int} of 0 or 1. */
record BoolValue(boolean value) implements Value {
    static final BoolValue TRUE = new BoolValue(true);
    static final BoolValue FALSE = new BoolValue(false);

    static BoolValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public String typeName() {
        return "bool";
    }

    @Override
    public boolean isTrue() {
        return value;
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
