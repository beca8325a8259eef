package io.lampejo.generation.token;

/** A {@code tokenizer.json} is not what it should be, or of a kind that cannot be read here. */
public final class UnreadableTokenizerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableTokenizerException(String message) {
        super(message);
    }
}
