package io.lampejo.caching;

import io.lampejo.caching.flight.Passenger;
import io.lampejo.caching.flight.Role;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Started;

/** One whose answer is computed, for them or for another who asks for the same. */
final class Caller implements Passenger {
    private final Deadline deadline;
    private final GenerationTally tally;
    private boolean shares;

    Caller(Deadline deadline, GenerationTally tally) {
        this.deadline = deadline;
        this.tally = tally;
    }

    /** Nothing of the answer came before it failed. Never leaves this package. */
    static final class NothingCame extends RuntimeException {
        private static final long serialVersionUID = 1;

        final Role role;
        final Throwable why;

        NothingCame(Role role, Throwable why) {
            super(null, why, false, false);
            this.role = role;
            this.why = why;
        }
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public GenerationEvent sees(Role role, GenerationEvent event) {
        return switch (event) {
            case Started(var origin, var status, var identity) ->
                    new Started(origin, status(role, status), identity);
            case GenerationEvent.Finished finished -> {
                if (shares) {
                    tally.shared(finished.usage());
                }
                yield finished;
            }
            case GenerationEvent.TextDelta _,
                    GenerationEvent.ToolCallStarted _,
                    GenerationEvent.ToolCallDelta _,
                    GenerationEvent.ChoiceFinished _ ->
                    event;
        };
    }

    @Override
    public Throwable sees(Role role, Throwable failure, long events) {
        return events == 0 ? new NothingCame(role, failure) : failure;
    }

    /**
     * @param status not asked, or a hit where the answer was kept just before
     */
    private CacheStatus status(Role role, CacheStatus status) {
        boolean hit = status instanceof CacheStatus.Hit;
        return switch (role) {
            case LEADER -> hit ? status : new CacheStatus.Miss(0, 1, false);
            case FOLLOWER -> {
                shares = true;
                tally.collapsed();
                yield hit
                        ? status
                        : new CacheStatus.Miss(0, 1, false, CacheStatus.Flight.COLLAPSED);
            }
        };
    }
}
