package io.lampejo.call;

/** Where an answer came from. */
public sealed interface Origin {

    /** Computed in this process. */
    record Cpu() implements Origin {}

    /** Nothing was computed: all of it was in the cache. */
    record Cache() implements Origin {}
}
