package io.lampejo.generation.decoding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
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
    private final TreeSet<Node> leaves = new TreeSet<>(Comparator.comparingLong(node -> node.used));

    private long bytes;

    /** Counts uses, so that no two blocks were used at the same time. */
    private long uses;

    /** A kept block, or the beginning of all prompts of a tenant. */
    static final class Node {
        private final String tenant;
        private final @Nullable Node parent;
        private final Tokens tokens;
        private @Nullable KvBlock block;
        private boolean clean;
        private final Map<Tokens, Node> children = new HashMap<>(2);

        /** When it was found or kept last. Does not change while the node is among the leaves. */
        private long used;

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

    /** Where the prompts of a tenant begin. A tenant is known while something is kept of it. */
    Node root(String tenant) {
        Node root = roots.get(tenant);
        return root == null ? newRoot(tenant) : root;
    }

    private static Node newRoot(String tenant) {
        return new Node(tenant, null, new Tokens(new int[0]));
    }

    /** Bytes of all blocks. */
    long bytes() {
        return bytes;
    }

    /** The block behind {@code node} that holds the next tokens, where it is kept. */
    @Nullable Node next(Node node, int[] tokens, int from) {
        Node behind = node.parent == null ? root(node.tenant) : node;
        Node found = behind.children.get(Tokens.of(tokens, from));
        if (found != null) {
            boolean leaf = leaves.remove(found);
            found.used = ++uses;
            if (leaf) {
                leaves.add(found);
            }
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
     * Keeps a block behind another one, which must be kept itself. It takes the place of an earlier
     * block of the same tokens.
     */
    Node keep(Node behind, int[] tokens, int from, KvBlock block, Source source) {
        // A tenant's root leaves with its last block, and another one may have come.
        Node node =
                behind.parent == null
                        ? roots.computeIfAbsent(behind.tenant, PrefixStore::newRoot)
                        : behind;
        Tokens key = Tokens.of(tokens, from);
        Node known = node.children.get(key);
        Node child = known == null ? new Node(node.tenant, node, key) : known;
        if (known == null) {
            child.used = ++uses;
            node.children.put(key, child);
            leaves.remove(node);
            leaves.add(child);
        } else {
            free(known);
        }
        child.block = block;
        child.clean = wouldBeClean(node, source);
        bytes += block.bytes();
        return child;
    }

    /** Drops blocks until at most so many bytes are left. */
    void shrinkTo(long mostBytes) {
        while (bytes > mostBytes) {
            drop(leaves.getFirst());
        }
    }

    /**
     * Drops blocks until at most so many bytes are left, or what is spared.
     *
     * @param spared neither it nor what lies before it is dropped
     */
    void shrinkTo(long mostBytes, Node spared) {
        boolean aside = false;
        while (bytes > mostBytes && !leaves.isEmpty()) {
            Node oldest = leaves.getFirst();
            if (oldest == spared) {
                leaves.remove(spared);
                aside = true;
            } else {
                drop(oldest);
            }
        }
        if (aside) {
            leaves.add(spared);
        }
    }

    void clear() {
        while (!leaves.isEmpty()) {
            drop(leaves.getFirst());
        }
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
                roots.remove(parent.tenant);
            } else {
                leaves.add(parent);
            }
        }
    }

    private void free(Node node) {
        KvBlock block = block(node);
        bytes -= block.bytes();
        node.block = null;
        block.close();
    }
}
