package io.lampejo.caching.flight;

import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import java.time.Duration;

/** One who sees everything as it is. */
record Traveller(Deadline deadline) implements Passenger {

    static Traveller patient() {
        return within(Duration.ofMinutes(10));
    }

    static Traveller within(Duration budget) {
        return new Traveller(Deadline.after(budget, System.nanoTime()));
    }

    @Override
    public GenerationEvent sees(Role role, GenerationEvent event) {
        return event;
    }

    @Override
    public Throwable sees(Role role, Throwable failure, long events) {
        return failure;
    }
}
