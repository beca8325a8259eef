package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Lexeme;
import java.util.Arrays;

/**
 * What one lexeme has to say of each token, whatever follows the lexeme: the tokens that stay
 * inside it, and the nodes of the trie where it may be over with bytes of a token left.
 *
 * @param inside a word for 64 ids each where they are many; else null-free empty, see {@code few}
 * @param few ids where they are few
 * @param exits nodes of the trie
 */
@SuppressWarnings("ArrayRecordComponent")
record TokenMask(long[] inside, int[] few, int[] exits) {

    /** Every token under a node of the trie, read by a lexeme that is in a state there. */
    static TokenMask under(TokenTrie trie, int node, Lexeme lexeme, int state) {
        IntList tokens = new IntList();
        IntList exits = new IntList();
        int base = trie.level(node);
        int[] states = new int[trie.longest() + 1];
        states[0] = state;
        int end = trie.behind(node);
        for (int i = node + 1; i < end; ) {
            int level = trie.level(i) - base;
            int to = lexeme.next(states[level - 1], trie.label(i));
            if (to == Lexeme.DEAD) {
                i = trie.behind(i);
                continue;
            }
            for (int t = trie.firstToken(i), last = trie.firstToken(i + 1); t < last; t++) {
                tokens.add(trie.token(t));
            }
            boolean leaf = trie.behind(i) == i + 1;
            if (!leaf && lexeme.accepting(to)) {
                exits.add(i);
            }
            if (leaf || lexeme.open(to)) {
                states[level] = to;
                i++;
            } else {
                i = trie.behind(i);
            }
        }
        int words = Math.ceilDiv(trie.vocabularySize(), 64);
        if (tokens.size() < words * 2) {
            return new TokenMask(new long[0], tokens.toArray(), exits.toArray());
        }
        long[] inside = new long[words];
        for (int i = 0; i < tokens.size(); i++) {
            inside[tokens.get(i) >> 6] |= 1L << tokens.get(i);
        }
        return new TokenMask(inside, new int[0], exits.toArray());
    }

    void addTo(long[] bits) {
        for (int i = 0; i < inside.length; i++) {
            bits[i] |= inside[i];
        }
        for (int id : few) {
            bits[id >> 6] |= 1L << id;
        }
    }

    long bytes() {
        return 64 + 8L * inside.length + 4L * (few.length + exits.length);
    }

    private static final class IntList {
        private int[] values = new int[16];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
