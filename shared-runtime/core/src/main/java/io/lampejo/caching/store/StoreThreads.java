package io.lampejo.caching.store;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * What a store takes from the process around it.
 *
 * @param timer ends waits; what goes on after a lookup that ran out of time goes on here
 * @param encoder encodes entries on their way out
 * @param clock by which entries age, the same for all processes within the error that is accepted
 * @param nanoTime by which waits are measured
 */
public record StoreThreads(
        ScheduledExecutorService timer,
        Executor encoder,
        InstantSource clock,
        LongSupplier nanoTime) {}
