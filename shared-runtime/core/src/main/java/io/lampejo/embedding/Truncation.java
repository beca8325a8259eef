package io.lampejo.embedding;

/** What happens to an input that is longer than the model's window. */
public enum Truncation {
    /** The request fails and says by how much. */
    REFUSE,
    /** The end is cut off, and the answer says so. */
    CUT_END
}
