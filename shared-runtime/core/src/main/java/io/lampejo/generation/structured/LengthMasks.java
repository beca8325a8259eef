package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.CountedString;
import io.lampejo.generation.structured.automaton.Lexeme;
import io.lampejo.generation.structured.automaton.Strings;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What strings of limited length let through between two of their characters. With every character
 * the limits come nearer and the mask may be another one; so each token's characters are counted
 * once, and a mask is the union of all tokens of few enough. Immutable.
 */
final class LengthMasks {
    /** Tokens of more characters are few, and added one by one. */
    private static final int COMMON = 24;

    private final TokenTrie trie;

    /** Tokens that stay inside a string, by the number of characters that they begin. */
    private final int[] tokens;

    /** Where those of so many characters begin in {@link #tokens}. */
    private final int[] first;

    /** Masks of all tokens of no more characters. */
    private final long[][] upTo;

    /** Nodes where a string ends, and the characters before that. */
    private final int[] closing;

    private final int[] closingCharacters;

    LengthMasks(TokenTrie trie) {
        this.trie = trie;
        Lexeme string = Strings.any();
        int between = string.next(string.start(), '"');
        int[] states = new int[trie.longest() + 1];
        int[] characters = new int[trie.longest() + 1];
        states[0] = between;
        int[] begun = new int[trie.tokens()];
        Arrays.fill(begun, -1);
        int[] ends = new int[trie.nodes()];
        int[] endCharacters = new int[trie.nodes()];
        int closed = 0;
        for (int node = 1; node < trie.nodes(); ) {
            int level = trie.level(node);
            int to = string.next(states[level - 1], trie.label(node));
            if (to == Lexeme.DEAD || string.accepting(to)) {
                if (to != Lexeme.DEAD) {
                    ends[closed] = node;
                    endCharacters[closed++] = characters[level - 1];
                }
                node = trie.behind(node);
                continue;
            }
            states[level] = to;
            characters[level] = characters[level - 1] + (states[level - 1] == between ? 1 : 0);
            Arrays.fill(begun, trie.firstToken(node), trie.firstToken(node + 1), characters[level]);
            node++;
        }
        this.closing = Arrays.copyOf(ends, closed);
        this.closingCharacters = Arrays.copyOf(endCharacters, closed);
        int most = Arrays.stream(begun).max().orElse(0);
        this.tokens =
                IntStream.range(0, begun.length)
                        .filter(i -> begun[i] >= 0)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(begun[a], begun[b]))
                        .mapToInt(trie::token)
                        .toArray();
        this.first = new int[most + 2];
        for (int count : begun) {
            if (count >= 0) {
                first[count + 1]++;
            }
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.upTo = new long[Math.min(most, COMMON) + 1][];
        long[] bits = new long[Math.ceilDiv(trie.vocabularySize(), 64)];
        for (int count = 0; count < upTo.length; count++) {
            add(count, bits);
            upTo[count] = bits.clone();
        }
    }

    private void add(int count, long[] bits) {
        for (int i = first[count]; i < first[count + 1]; i++) {
            bits[tokens[i] >> 6] |= 1L << tokens[i];
        }
    }

    /**
     * @param state between two characters
     */
    TokenMask mask(CountedString string, int state) {
        return mask(string.left(state), string.missing(state));
    }

    /** What a string without limits lets through between two characters. */
    TokenMask unlimited() {
        return mask(Integer.MAX_VALUE, 0);
    }

    private TokenMask mask(int left, int missing) {
        long[] bits = upTo[Math.min(left, upTo.length - 1)].clone();
        for (int count = upTo.length; count <= left && count < first.length - 1; count++) {
            add(count, bits);
        }
        int[] exits = new int[closing.length];
        int size = 0;
        for (int i = 0; i < closing.length; i++) {
            if (closingCharacters[i] < missing || closingCharacters[i] > left) {
                continue;
            }
            int node = closing[i];
            for (int t = trie.firstToken(node); t < trie.firstToken(node + 1); t++) {
                bits[trie.token(t) >> 6] |= 1L << trie.token(t);
            }
            if (trie.behind(node) > node + 1) {
                exits[size++] = node;
            }
        }
        return new TokenMask(bits, new int[0], Arrays.copyOf(exits, size));
    }
}
