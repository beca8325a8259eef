package io.lampejo.caching;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One computation of some items, and how many requests wait for any of them. Whoever began it waits
 * like the others; it is cancelled when nobody waits any more. Thread-safe.
 */
final class ItemFlight {
    private final ItemFlights flights;
    private final long startedAtMillis;
    private final CompletableFuture<Landed> landing = new CompletableFuture<>();

    /** What others find it by. Complete before the one who begins it can leave. */
    private final List<CacheKey> announced = new ArrayList<>();

    private volatile List<CacheKey> computing = List.of();
    private int waiting = 1;
    private boolean over;
    private @Nullable Cancellable upstream;

    ItemFlight(ItemFlights flights, long startedAtMillis) {
        this.flights = flights;
        this.startedAtMillis = startedAtMillis;
    }

    long startedAtMillis() {
        return startedAtMillis;
    }

    /** What the embedder was asked for, in that order. */
    List<CacheKey> computing() {
        return computing;
    }

    void announce(CacheKey key) {
        announced.add(key);
    }

    List<CacheKey> announced() {
        return announced;
    }

    /** One more waits for it; false where it is over. */
    synchronized boolean join() {
        if (over) {
            return false;
        }
        waiting++;
        return true;
    }

    void leave() {
        Cancellable abandoned;
        synchronized (this) {
            if (over || --waiting > 0) {
                return;
            }
            over = true;
            abandoned = upstream;
        }
        flights.forget(this);
        if (abandoned != null) {
            abandoned.cancel();
        }
    }

    <T> void start(
            Uni<T> computation,
            List<CacheKey> keys,
            Consumer<T> whenDone,
            Consumer<Throwable> whenFailed) {
        computing = keys;
        Cancellable started = computation.subscribe().with(whenDone, whenFailed);
        boolean abandoned;
        synchronized (this) {
            upstream = started;
            abandoned = over && !landing.isDone();
        }
        if (abandoned) {
            started.cancel();
        }
    }

    void land(Landed landed) {
        end();
        landing.complete(landed);
    }

    void fail(Throwable failure) {
        end();
        landing.completeExceptionally(failure);
    }

    /** The answers, for one who joined or began it. Who cancels this leaves. */
    Uni<Landed> landing() {
        return Uni.createFrom()
                .emitter(emitter -> {
                    emitter.onTermination(this::leave);
                    var _ =
                            landing.whenComplete((landed, failure) -> {
                                if (failure == null) {
                                    emitter.complete(landed);
                                } else {
                                    emitter.fail(failure);
                                }
                            });
                });
    }

    /** Nobody joins from here on; what was computed is in the store by now. */
    private void end() {
        synchronized (this) {
            over = true;
        }
        flights.forget(this);
    }
}
