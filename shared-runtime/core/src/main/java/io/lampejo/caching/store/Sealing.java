package io.lampejo.caching.store;

import java.util.Optional;

/**
 * Makes bytes that lie outside recognisable as unchanged when they come back. Thread-safe.
 *
 * <p>The associated bytes are not kept with the sealed ones; both sides know them.
 */
public interface Sealing {

    /** Marks what it sealed, in stores that outlive this version: never given to another. */
    byte id();

    byte[] seal(byte[] plain, byte[] associated);

    /** What was sealed; empty where it or the associated bytes are not what they were. */
    Optional<byte[]> open(byte[] sealed, byte[] associated);
}
