package io.lampejo.template;

/** A template's text is wrong. The message names the line and what is wrong there. */
public final class TemplateSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    TemplateSyntaxException(int line, String message) {
        super("line %d: %s".formatted(line, message));
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
