package io.lampejo.models.hub;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What a pull depends on besides its settings. */
record Conditions(
        Transfers transfers,
        Sleeper sleeper,
        Clock clock,
        RandomGenerator random,
        Disk.FreeSpace freeSpace) {

    static final Conditions USUAL =
            new Conditions(
                    Transfers.USUAL,
                    Thread::sleep,
                    Clock.systemUTC(),
                    RandomGenerator.getDefault(),
                    Disk::freeSpace);

    Conditions brisk() {
        return new Conditions(transfers.brisk(), sleeper, clock, random, freeSpace);
    }
}
