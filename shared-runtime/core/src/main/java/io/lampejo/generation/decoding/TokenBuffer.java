package io.lampejo.generation.decoding;

import java.util.Arrays;

/** Tokens of a sequence; grows at the end. */
final class TokenBuffer {
    private int[] tokens;
    private int size;

    TokenBuffer(int[] prompt) {
        this.tokens = prompt;
        this.size = prompt.length;
    }

    int size() {
        return size;
    }

    int last() {
        return tokens[size - 1];
    }

    /** The array behind; its first {@link #size()} elements count. */
    int[] array() {
        return tokens;
    }

    void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size + Math.max(32, size >> 2));
        }
        tokens[size++] = token;
    }
}
