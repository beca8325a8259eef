package io.lampejo.generation.structured;

import org.jspecify.annotations.Nullable;

/** What must follow, the nearest part on top. Immutable; equal where what follows is equal. */
final class Stack {
    static final Stack END = new Stack(Node.Sequence.EMPTY, 0, null);

    private final Node top;
    private final int depth;
    private final @Nullable Stack below;
    private final int hash;

    private Stack(Node top, int depth, @Nullable Stack below) {
        this.top = top;
        this.depth = depth;
        this.below = below;
        this.hash =
                below == null
                        ? 1
                        : 31 * (31 * below.hash + top.hashCode()) + Integer.hashCode(depth);
    }

    /**
     * @param depth levels of recursion left to the part
     */
    Stack push(Node part, int depth) {
        return new Stack(part, depth, this);
    }

    /** Adds what may come next. */
    void expand(Expansion into) {
        if (below == null) {
            into.end();
        } else {
            top.expand(into, depth, below);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Stack stack)) {
            return false;
        }
        Stack mine = this;
        Stack theirs = stack;
        while (mine != theirs) {
            if (mine.hash != theirs.hash
                    || mine.depth != theirs.depth
                    || mine.below == null
                    || theirs.below == null
                    || !mine.top.equals(theirs.top)) {
                return false;
            }
            mine = mine.below;
            theirs = theirs.below;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
