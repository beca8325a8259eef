package io.lampejo.json;

/** A text is not JSON. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    JsonSyntaxException(String message, int offset) {
        super("%s at character %d".formatted(message, offset));
        this.offset = offset;
    }

    /** Where the text stops being JSON, in chars. */
    public int offset() {
        return offset;
    }
}
