package io.lampejo.generation.structured;

/**
 * Which tokens may come next in one answer. Belongs to one choice; not thread-safe.
 *
 * <p>From every state that can be reached at least one token is allowed or the answer is complete,
 * so decoding never runs into a wall.
 */
public interface TokenConstraint {

    /**
     * Writes which tokens may come next: bit {@code id % 64} of word {@code id / 64}. End-of-text
     * tokens are never among them: see {@link #mayEnd()}.
     *
     * @param bits overwritten; at least {@code ceil(vocabulary / 64)} words
     */
    void allowed(long[] bits);

    /** Moves on by a token that was allowed. */
    void accept(int token);

    /** What was accepted is a whole answer: it may end here. */
    boolean mayEnd();

    /** An independent constraint in the same state. */
    TokenConstraint fork();
}
