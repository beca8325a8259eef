package io.lampejo.generation.decoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of earlier prompts and answers, kept in blocks of {@value #BLOCK} tokens, so that
 * a conversation's next turn or a shared system prompt need not be prefilled again.
 *
 * <p>A block is <em>clean</em> where it and all before it were read as a prompt, not generated:
 * what follows a clean block has the same bits as if nothing had been kept.
 *
 * <p>Blocks form one tree for each tenant: a block is found only behind the very tokens it was
 * computed behind, compared token for token, and never by another tenant. Bounded by bytes; the
 * block that was used least recently, and has none behind it, goes first. Belongs to one thread.
 */
final class PrefixStore {
    static final int BLOCK = 64;

    private final Map<String, Node> roots = new HashMap<>();

    /** Blocks with none behind them, the longest unused first. */
    private final LinkedHashSet<Node> leaves = new LinkedHashSet<>();

    private long bytes;

    /** A kept block, or the beginning of all prompts of a tenant. */
    static final class Node {
        private final String tenant;
        private final @Nullable Node parent;
        private final Tokens tokens;
        private @Nullable KvBlock block;
        private boolean clean;
        private final Map<Tokens, Node> children = new HashMap<>(2);

        private Node(String tenant, @Nullable Node parent, Tokens tokens) {
            this.tenant = tenant;
            this.parent = parent;
            this.tokens = tokens;
            this.clean = parent == null;
        }

        boolean clean() {
            return clean;
        }

        /** It has not been dropped from the store. */
        boolean kept() {
            return parent == null || block != null;
        }
    }

    /** The tokens of a block, as a key. */
    private static final class Tokens {
        private final int[] ids;
        private final int hash;

        Tokens(int[] ids) {
            this.ids = ids;
            this.hash = Arrays.hashCode(ids);
        }

        static Tokens of(int[] tokens, int from) {
            return new Tokens(Arrays.copyOfRange(tokens, from, from + BLOCK));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tokens tokens && Arrays.equals(ids, tokens.ids);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Where the prompts of a tenant begin. */
    Node root(String tenant) {
        return roots.computeIfAbsent(tenant, name -> new Node(name, null, new Tokens(new int[0])));
    }

    /** Bytes of all blocks. */
    long bytes() {
        return bytes;
    }

    /** The block behind {@code node} that holds the next tokens, where it is kept. */
    @Nullable Node next(Node node, int[] tokens, int from) {
        Node found = current(node).children.get(Tokens.of(tokens, from));
        if (found != null && leaves.remove(found)) {
            leaves.add(found); // used just now
        }
        return found;
    }

    /** The keys and values of a node found by {@link #next}. */
    static KvBlock block(Node node) {
        if (node.block == null) {
            throw new IllegalStateException("a block that was found is kept");
        }
        return node.block;
    }

    /** Where blocks come from. */
    enum Source {
        PROMPT,
        GENERATED
    }

    /** Whether keeping such a block behind {@code node} would make a clean one. */
    static boolean wouldBeClean(Node node, Source source) {
        return node.clean && source == Source.PROMPT;
    }

    /**
     * Keeps a block behind another one, which must be kept itself. Takes the place of an earlier
     * block of the same tokens.
     */
    Node keep(Node behind, int[] tokens, int from, KvBlock block, Source source) {
        Node node = current(behind);
        Tokens key = Tokens.of(tokens, from);
        Node child = node.children.get(key);
        if (child == null) {
            child = new Node(node.tenant, node, key);
            node.children.put(key, child);
            leaves.remove(node);
            leaves.add(child);
        } else {
            free(child);
        }
        child.block = block;
        child.clean = wouldBeClean(node, source);
        bytes += block.bytes();
        return child;
    }

    /**
     * Drops blocks until at most so many bytes are left.
     *
     * @param spared neither it nor what lies before it is dropped
     */
    void shrinkTo(long mostBytes, Node spared) {
        if (bytes <= mostBytes) {
            return;
        }
        List<Node> tried = new ArrayList<>();
        while (bytes > mostBytes && !leaves.isEmpty()) {
            Node oldest = leaves.getFirst();
            if (oldest == spared) {
                leaves.remove(oldest);
                tried.add(oldest);
            } else {
                drop(oldest);
            }
        }
        for (Node node : tried.reversed()) {
            leaves.addFirst(node);
        }
    }

    void clear() {
        while (!leaves.isEmpty()) {
            drop(leaves.getFirst());
        }
    }

    /** A tenant's root leaves the store with its last block, and another one may have come. */
    private Node current(Node node) {
        return node.parent == null ? root(node.tenant) : node;
    }

    private void free(Node node) {
        KvBlock block = block(node);
        bytes -= block.bytes();
        block.close();
        node.block = null;
    }

    private void drop(Node leaf) {
        leaves.remove(leaf);
        free(leaf);
        Node parent = leaf.parent;
        if (parent == null) {
            throw new IllegalStateException("a root is never a leaf");
        }
        parent.children.remove(leaf.tokens);
        if (parent.children.isEmpty()) {
            if (parent.parent == null) {
                roots.remove(parent.tenant, parent);
            } else {
                leaves.addFirst(parent); // no younger than its child was
            }
        }
    }
}
