package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.JsonBytes;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection that one answer is streamed to. But for {@link #execute} all of it is confined to
 * the connection's event loop.
 */
interface Outlet {

    /** Runs a task on the event loop, later. Thread-safe. */
    void execute(Runnable task);

    /** Sets the head of the response, which goes out with the first bytes. */
    void open(Optional<GenerationEvent.Started> started);

    /** Sends a copy of what was written. */
    void write(JsonBytes bytes);

    /** Sends the last bytes and ends the response as it should end. */
    void end(JsonBytes last);

    /**
     * Sends the last bytes and breaks the response off, so that nobody takes it for whole, where
     * the protocol can do so without losing them.
     */
    void breakOff(JsonBytes last);

    /** The reader is slower than the writer: nothing more should be written now. */
    boolean full();

    /** Runs whenever the connection is no longer full. */
    void onRoom(Runnable handler);

    /** Runs once when the response has ended or the caller has left. */
    void onClosed(Runnable handler);

    /** Runs a task after a delay, unless what this returns is run before. */
    Runnable after(Duration delay, Runnable task);

    /** The monotonic clock. */
    long nanoTime();
}
