package io.lampejo.caching.flight;

/** How far a request shares its computation with others. */
public enum Boarding {
    /** It joins those who ask for the same, and others may join it. */
    SHARED,
    /** Its answer is computed anew; others may join it where they have nobody else to join. */
    ANEW,
    /** It joins those who ask for the same; nobody joins it. */
    APART
}
