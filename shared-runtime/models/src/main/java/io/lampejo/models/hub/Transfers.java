package io.lampejo.models.hub;

import java.time.Duration;

/**
 * How files are fetched.
 *
 * @param connections at a time
 * @param partBytes a larger file is fetched in parts of this size, several at a time
 * @param attempts of one request that makes no headway
 * @param firstWait before the second attempt, about; each further one waits twice as long
 * @param longestWait of them
 * @param patience a server that sends nothing for this long has gone
 */
record Transfers(
        int connections,
        long partBytes,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration patience) {

    static final Transfers USUAL =
            new Transfers(
                    8,
                    16L << 20,
                    6,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60));
}
