package io.lampejo.template;

/**
 * Python's {@code str}, or markupsafe's {@code Markup}, which {@code safe} and {@code escape} make:
 * though templates are not escaped, what is joined to markup is.
 */
record StringValue(String text, boolean markup) implements Value {
    static final StringValue EMPTY = of("");

    static StringValue of(String text) {
        return new StringValue(text, false);
    }

    static StringValue markup(String text) {
        return new StringValue(text, true);
    }

    /** Of the same type as this one. */
    StringValue with(String other) {
        return new StringValue(other, markup);
    }

    /** Whether UTF-16 units and code points are one and the same, which makes indexing cheap. */
    boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** In code points. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String typeName() {
        return markup ? "Markup" : "str";
    }

    @Override
    public boolean isTrue() {
        return !text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StringValue string && text.equals(string.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
