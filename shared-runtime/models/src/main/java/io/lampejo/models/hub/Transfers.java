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
 * @param longestAskedFor a server that wants more time than this has to be asked again by its user
 * @param patience a server that sends nothing for this long has gone
 */
record Transfers(
        int connections,
        long partBytes,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration longestAskedFor,
        Duration patience) {

    static final Transfers USUAL =
            new Transfers(
                    8,
                    16L << 20,
                    6,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(60));

    /** The same for somebody who waits for a start: it gives up soon. */
    Transfers brisk() {
        return new Transfers(
                connections,
                partBytes,
                Math.min(attempts, 2),
                firstWait,
                firstWait,
                firstWait.multipliedBy(5),
                patience.dividedBy(4));
    }
}
