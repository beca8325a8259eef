package io.lampejo.generation.sampling;

import java.util.Arrays;

/** How often each token was generated: a small hash table with open addressing. */
final class TokenCounts {
    private static final int FREE = -1;

    private int[] tokens = new int[0];
    private int[] counts = new int[0];
    private int size;

    void add(int token) {
        if (2 * (size + 1) > tokens.length) {
            grow();
        }
        int slot = slot(token);
        if (tokens[slot] == FREE) {
            tokens[slot] = token;
            size++;
        }
        counts[slot]++;
    }

    /** Slots, some of them free. */
    int slots() {
        return tokens.length;
    }

    /** The token in a slot, or a negative number where it is free. */
    int token(int slot) {
        return tokens[slot];
    }

    int count(int slot) {
        return counts[slot];
    }

    private void grow() {
        int[] oldTokens = tokens;
        int[] oldCounts = counts;
        tokens = new int[Math.max(16, 2 * oldTokens.length)];
        counts = new int[tokens.length];
        Arrays.fill(tokens, FREE);
        for (int i = 0; i < oldTokens.length; i++) {
            if (oldTokens[i] != FREE) {
                int slot = slot(oldTokens[i]);
                tokens[slot] = oldTokens[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(int token) {
        int mask = tokens.length - 1;
        int slot = ((token * 0x9E3779B9) >>> 7) & mask;
        while (tokens[slot] != FREE && tokens[slot] != token) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
