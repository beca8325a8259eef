package io.lampejo.caching.semantic;

/** What came of computing an answer anew where a kept one was near. */
public enum Outcome {
    /** The kept answer would have done. */
    SAME,
    /** Serving the kept answer would have been an error. */
    DIFFERENT
}
