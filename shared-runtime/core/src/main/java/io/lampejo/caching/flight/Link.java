package io.lampejo.caching.flight;

import io.lampejo.generation.GenerationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log of a flight. Readers hold the place that they have come to: when nobody can
 * come any more, the log is collected behind the slowest of them.
 */
final class Link {
    /** Null at both ends of the log. */
    final @Nullable GenerationEvent event;

    /** Why the log ends here; null where it ends well or goes on. */
    final @Nullable Throwable failure;

    volatile @Nullable Link next;

    private Link(@Nullable GenerationEvent event, @Nullable Throwable failure) {
        this.event = event;
        this.failure = failure;
    }

    static Link beginning() {
        return new Link(null, null);
    }

    static Link of(GenerationEvent event) {
        return new Link(event, null);
    }

    static Link end(@Nullable Throwable failure) {
        return new Link(null, failure);
    }
}
