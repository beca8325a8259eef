package io.lampejo.functions.generation;

import io.lampejo.call.Origin;
import io.lampejo.functions.generation.Inbox.Signal;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.JsonBytes;
import io.netty.util.concurrent.FastThreadLocal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to one caller as server-sent events.
 *
 * <p>Events come in on the engine's thread and go out on the connection's event loop, all that are
 * there at once. A few are asked for ahead; more only while the caller reads, so that a slow reader
 * pauses its own generation and nothing piles up. A caller who leaves cancels it.
 *
 * <p>The response's head goes out with the first event, or with the first heartbeat where the
 * answer waits that long to begin. A failure before it is the caller's to answer with a status;
 * after it, it is an event, and the response is broken off where that event could be overlooked.
 */
final class AnswerStream implements MultiSubscriber<GenerationEvent> {
    private static final JsonBytes PING = new JsonBytes(16).raw(": ping\n\n");

    private static final int KEPT_BYTES = 128 * 1024;

    /** From so many bytes on, what came is sent before more is asked for. */
    private static final int GATHERED_BYTES = 64 * 1024;

    /** Where event loops write before they send. */
    private static final FastThreadLocal<JsonBytes> SCRATCH = new FastThreadLocal<>();

    private final Outlet outlet;
    private final EventWriter writer;
    private final StreamPolicy policy;
    private final Refusals refusals;
    private final Inbox inbox = new Inbox();
    private final Runnable sending = this::send;

    private Flow.@Nullable Subscription upstream;
    private Runnable stopHeartbeat = () -> {};
    private long lastSent;
    private int owed;
    private boolean opened;
    private boolean kept;
    private boolean over;

    AnswerStream(Outlet outlet, EventWriter writer, StreamPolicy policy, Refusals refusals) {
        this.outlet = outlet;
        this.writer = writer;
        this.policy = policy;
        this.refusals = refusals;
    }

    /** Begins, on the event loop. */
    void start(Multi<GenerationEvent> events) {
        lastSent = outlet.nanoTime();
        outlet.onClosed(this::leave);
        outlet.onRoom(this::pay);
        beatAfter(policy.heartbeat());
        events.subscribe().withSubscriber(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        outlet.execute(() -> {
            upstream = subscription;
            if (over) {
                subscription.cancel();
            } else {
                subscription.request(policy.window());
            }
        });
    }

    @Override
    public void onItem(GenerationEvent event) {
        put(Signal.of(event));
    }

    @Override
    public void onFailure(Throwable failure) {
        put(Signal.of(failure));
    }

    @Override
    public void onCompletion() {
        put(Signal.completion());
    }

    private void put(Signal signal) {
        if (inbox.put(signal)) {
            outlet.execute(sending);
        }
    }

    /** Sends all that has come. */
    private void send() {
        JsonBytes out = scratch();
        gather(out);
        // What is kept comes when it is asked for, so that it need not go out in small pieces.
        while (kept && !over && out.size() < GATHERED_BYTES) {
            pay();
            if (!inbox.any()) {
                break;
            }
            gather(out);
        }
        if (!over && out.size() > 0) {
            outlet.write(out);
            lastSent = outlet.nanoTime();
        }
        pay();
    }

    private void gather(JsonBytes out) {
        for (Signal signal = inbox.takeAll(); signal != null && !over; signal = signal.next) {
            if (signal.event != null) {
                addOrFail(signal.event, out);
            } else {
                fail(
                        signal.failure == null
                                ? new IllegalStateException("the last event tells the usage")
                                : signal.failure,
                        out);
            }
        }
    }

    private void addOrFail(GenerationEvent event, JsonBytes out) {
        int written = out.size();
        try {
            add(event, out);
        } catch (RuntimeException e) {
            // Half an event would spoil what follows.
            out.truncate(written);
            if (upstream != null) {
                upstream.cancel();
            }
            fail(e, out);
        }
    }

    private void add(GenerationEvent event, JsonBytes out) {
        owed++;
        if (event instanceof GenerationEvent.Started started) {
            kept = started.origin() instanceof Origin.Cache;
            if (!opened) {
                open(Optional.of(started));
            }
        }
        writer.write(event, out);
        if (event instanceof GenerationEvent.Finished) {
            finish();
            outlet.end(out);
        }
    }

    private void fail(Throwable failure, JsonBytes out) {
        finish();
        if (!opened) {
            refusals.refuse(failure);
            return;
        }
        switch (writer.fail(refusals.midway(failure), out)) {
            case END -> outlet.end(out);
            case BREAK_OFF -> outlet.breakOff(out);
        }
    }

    /** Asks for as many events as were sent, unless the caller does not keep up. */
    private void pay() {
        if (!over && owed > 0 && upstream != null && !outlet.full()) {
            int events = owed;
            owed = 0;
            upstream.request(events);
        }
    }

    private void open(Optional<GenerationEvent.Started> started) {
        opened = true;
        outlet.open(started);
    }

    private void beatAfter(Duration delay) {
        stopHeartbeat = outlet.after(delay, this::beat);
    }

    private void beat() {
        if (over) {
            return;
        }
        Duration silence = Duration.ofNanos(outlet.nanoTime() - lastSent);
        if (silence.compareTo(policy.heartbeat()) < 0) {
            beatAfter(policy.heartbeat().minus(silence));
            return;
        }
        if (!opened) {
            open(Optional.empty());
        }
        // One who does not read what is there needs no sign of life.
        if (!outlet.full()) {
            outlet.write(PING);
        }
        lastSent = outlet.nanoTime();
        beatAfter(policy.heartbeat());
    }

    private void leave() {
        if (!over) {
            finish();
            if (upstream != null) {
                upstream.cancel();
            }
        }
    }

    private void finish() {
        over = true;
        stopHeartbeat.run();
    }

    private static JsonBytes scratch() {
        JsonBytes scratch = SCRATCH.get();
        if (scratch == null || scratch.array().length > KEPT_BYTES) {
            scratch = new JsonBytes(1024);
            SCRATCH.set(scratch);
        }
        return scratch.clear();
    }
}
