package io.lampejo.generation.structured.automaton;

/** A language cannot be made into an automaton here: the message says why, in half a sentence. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
