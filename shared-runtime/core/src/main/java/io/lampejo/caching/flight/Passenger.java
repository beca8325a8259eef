package io.lampejo.caching.flight;

import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;

/** One who waits for an answer. Told by one thread at a time. */
public interface Passenger {

    Deadline deadline();

    /** How this one sees an event. */
    GenerationEvent sees(Role role, GenerationEvent event);

    /**
     * How this one sees a failure.
     *
     * @param events that it was told before
     */
    Throwable sees(Role role, Throwable failure, long events);
}
