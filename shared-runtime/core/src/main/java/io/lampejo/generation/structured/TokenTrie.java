package io.lampejo.generation.structured;

import io.lampejo.generation.token.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The plain tokens of a vocabulary as a tree of their bytes, laid out in the order of a walk
 * through it: what lies under a node stands right behind it, so a whole subtree is passed over in
 * one step. Immutable.
 */
final class TokenTrie {
    private final byte[] label;
    private final short[] level;
    private final int[] behind;
    private final int[] firstToken;
    private final int[] tokens;
    private final Map<String, int[]> specials = new HashMap<>();
    private final BitSet singleBytes = new BitSet(256);
    private final int vocabularySize;
    private final int longest;

    TokenTrie(Vocabulary vocabulary) {
        this.vocabularySize = vocabulary.size();
        byte[][] bytes = new byte[vocabularySize][];
        for (int id = 0; id < vocabularySize; id++) {
            bytes[id] = vocabulary.bytes(id);
            if (vocabulary.special(id)) {
                specials.merge(vocabulary.text(id), new int[] {id}, TokenTrie::joined);
            } else if (bytes[id].length == 1) {
                singleBytes.set(bytes[id][0] & 0xFF);
            }
        }
        this.tokens =
                IntStream.range(0, vocabularySize)
                        .filter(id -> !vocabulary.special(id) && bytes[id].length > 0)
                        .boxed()
                        .sorted((a, b) -> Arrays.compareUnsigned(bytes[a], bytes[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int nodes = 1;
        int longestToken = 1;
        for (int i = 0; i < tokens.length; i++) {
            nodes += bytes[tokens[i]].length - shared(bytes, i);
            longestToken = Math.max(longestToken, bytes[tokens[i]].length);
        }
        this.longest = longestToken;
        this.label = new byte[nodes];
        this.level = new short[nodes];
        this.behind = new int[nodes];
        this.firstToken = new int[nodes + 1];
        build(bytes);
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
    }

    /** Leading bytes that a token shares with the one before it. */
    private int shared(byte[][] bytes, int index) {
        if (index == 0) {
            return 0;
        }
        byte[] token = bytes[tokens[index]];
        int shared = Arrays.mismatch(bytes[tokens[index - 1]], token);
        return shared < 0 ? token.length : shared;
    }

    private void build(byte[][] bytes) {
        int[] path = new int[longest + 1];
        int node = 0;
        int depth = 0;
        for (int i = 0; i < tokens.length; i++) {
            byte[] token = bytes[tokens[i]];
            int shared = shared(bytes, i);
            for (; depth > shared; depth--) {
                behind[path[depth]] = node + 1;
            }
            for (; depth < token.length; ) {
                node++;
                firstToken[node] = i;
                label[node] = token[depth];
                level[node] = (short) ++depth;
                path[depth] = node;
            }
        }
        for (; depth >= 0; depth--) {
            behind[path[depth]] = node + 1;
        }
        firstToken[node + 1] = tokens.length;
    }

    int vocabularySize() {
        return vocabularySize;
    }

    /** Bytes of the longest token. */
    int longest() {
        return longest;
    }

    int nodes() {
        return label.length;
    }

    int tokens() {
        return tokens.length;
    }

    /** Ids of the special tokens of that name, or null where there is none. */
    int @Nullable [] specials(String name) {
        return specials.get(name);
    }

    /** Bytes that are tokens by themselves. */
    BitSet singleBytes() {
        return singleBytes;
    }

    /** The byte that leads to a node from the one above it. */
    int label(int node) {
        return label[node] & 0xFF;
    }

    /** Bytes from the root, which is node 0. */
    int level(int node) {
        return level[node];
    }

    /** The first node that is not under this one. */
    int behind(int node) {
        return behind[node];
    }

    /** Tokens that end at a node stand from here up to the next node's in {@link #token}. */
    int firstToken(int node) {
        return firstToken[node];
    }

    int token(int index) {
        return tokens[index];
    }
}
