package io.lampejo.caching.flight;

/** Whose request is computed. */
public enum Role {
    /** This one's. */
    LEADER,
    /** Another one's, which asks for the same. */
    FOLLOWER
}
