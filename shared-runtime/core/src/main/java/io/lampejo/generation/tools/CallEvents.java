package io.lampejo.generation.tools;

import io.lampejo.generation.GenerationEvent;
import java.util.ArrayList;
import java.util.List;

/** Collects events; what belongs to the same text or the same call becomes one. */
final class CallEvents {
    private final int choice;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
    private List<GenerationEvent> events = new ArrayList<>();
    private int call = -1;

    CallEvents(int choice) {
        this.choice = choice;
    }

    void text(CharSequence more) {
        flushArguments();
        text.append(more);
    }

    void started(String id, String name) {
        flush();
        call++;
        events.add(new GenerationEvent.ToolCallStarted(choice, call, id, name));
    }

    /** Of the call that started last. */
    void arguments(String more) {
        flushText();
        arguments.append(more);
    }

    /** Calls so far. */
    int calls() {
        return call + 1;
    }

    List<GenerationEvent> take() {
        flush();
        List<GenerationEvent> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    private void flush() {
        flushText();
        flushArguments();
    }

    private void flushText() {
        if (!text.isEmpty()) {
            events.add(new GenerationEvent.TextDelta(choice, text.toString(), List.of()));
            text.setLength(0);
        }
    }

    private void flushArguments() {
        if (!arguments.isEmpty()) {
            events.add(new GenerationEvent.ToolCallDelta(choice, call, arguments.toString()));
            arguments.setLength(0);
        }
    }
}
