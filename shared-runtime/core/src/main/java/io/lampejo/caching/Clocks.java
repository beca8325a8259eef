package io.lampejo.caching;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of a cache.
 *
 * @param time tells the age of answers; the same on every machine, as far as machines agree
 * @param nanoTime tells how long something took and what is left until a {@link
 *     io.lampejo.call.Deadline}; monotonic, in nanoseconds
 */
public record Clocks(InstantSource time, LongSupplier nanoTime) {
    public static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);
}
