package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.HttpError;
import io.lampejo.http.JsonBytes;

/**
 * Puts the events of one answer into server-sent events. May remember what was written; confined to
 * one event loop.
 */
interface EventWriter {

    /** Writes what the event has to say, which may be nothing. */
    void write(GenerationEvent event, JsonBytes out);

    /** Writes that the answer ends here because of a failure, and says how the response does. */
    default Ending fail(HttpError error, JsonBytes out) {
        out.raw("data: ").raw(error.toJson()).raw("\n\n");
        return Ending.BREAK_OFF;
    }

    /** How a response ends after a failure. */
    enum Ending {
        /** As one that is whole: its last event says that it failed. */
        END,
        /** In the middle: its API knows no last event for it. */
        BREAK_OFF
    }
}
