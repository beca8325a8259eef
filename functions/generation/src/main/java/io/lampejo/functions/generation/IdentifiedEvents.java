package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.HttpError;
import io.lampejo.http.JsonBytes;
import org.jspecify.annotations.Nullable;

/** Begins to write an answer when it says which one it is. */
final class IdentifiedEvents implements EventWriter {
    private final Exchange exchange;
    private final AnswerHead own;
    private @Nullable EventWriter writer;

    /**
     * @param own head of an answer that does not say
     */
    IdentifiedEvents(Exchange exchange, AnswerHead own) {
        this.exchange = exchange;
        this.own = own;
    }

    @Override
    public void write(GenerationEvent event, JsonBytes out) {
        if (writer == null) {
            writer =
                    exchange.events(
                            event instanceof GenerationEvent.Started started
                                    ? own.of(started.identity(), exchange.idPrefix())
                                    : own);
        }
        writer.write(event, out);
    }

    @Override
    public Ending fail(HttpError error, JsonBytes out) {
        if (writer == null) {
            writer = exchange.events(own);
        }
        return writer.fail(error, out);
    }
}
