package io.lampejo.functions.caching;

import io.vertx.core.buffer.Buffer;

/** A line of a file that has something in it. */
sealed interface Line {

    /** Counted from 1, empty lines too. */
    long number();

    record Whole(long number, Buffer text) implements Line {}

    /** One that is longer than a line may be; what was in it is gone. */
    record TooLong(long number) implements Line {}
}
