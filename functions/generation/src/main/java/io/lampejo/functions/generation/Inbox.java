package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What an engine's thread has said and the event loop has not yet heard: a stack that the event
 * loop takes as a whole, so that one wake-up serves all that came meanwhile. How much may lie here
 * is bounded by what was asked for.
 */
final class Inbox {
    private final AtomicReference<@Nullable Signal> top = new AtomicReference<>();

    /** A step or the end of a stream, and what came before it. */
    static final class Signal {
        final @Nullable GenerationEvent event;
        final @Nullable Throwable failure;
        @Nullable Signal next;

        private Signal(@Nullable GenerationEvent event, @Nullable Throwable failure) {
            this.event = event;
            this.failure = failure;
        }

        static Signal of(GenerationEvent event) {
            return new Signal(event, null);
        }

        static Signal of(Throwable failure) {
            return new Signal(null, failure);
        }

        static Signal completion() {
            return new Signal(null, null);
        }
    }

    /** Puts a signal in. True where nothing lay here, so that the reader has to be woken. */
    boolean put(Signal signal) {
        while (true) {
            Signal before = top.get();
            signal.next = before;
            if (top.compareAndSet(before, signal)) {
                return before == null;
            }
        }
    }

    /** Whether something lies here. */
    boolean any() {
        return top.get() != null;
    }

    /** Takes all signals: the oldest, and behind it the others in order. */
    @Nullable Signal takeAll() {
        Signal newest = top.getAndSet(null);
        Signal oldest = null;
        while (newest != null) {
            Signal older = newest.next;
            newest.next = oldest;
            oldest = newest;
            newest = older;
        }
        return oldest;
    }
}
