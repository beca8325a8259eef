package io.lampejo.langchain4j;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what it was told to, in turn, and remembers what it was asked. */
final class ScriptedGenerator implements Generator {
    final List<GenerationRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<Multi<GenerationEvent>> answers = new ConcurrentLinkedQueue<>();

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        requests.add(request);
        return answers.remove();
    }

    ScriptedGenerator says(String... parts) {
        return says(FinishReason.STOP, parts);
    }

    ScriptedGenerator says(FinishReason reason, String... parts) {
        List<GenerationEvent> events = begin();
        for (String part : parts) {
            events.add(new GenerationEvent.TextDelta(0, part, List.of()));
        }
        return plays(end(events, reason));
    }

    /** Calls a tool, its arguments in parts. */
    ScriptedGenerator calls(String id, String tool, String... arguments) {
        List<GenerationEvent> events = begin();
        events.add(new GenerationEvent.ToolCallStarted(0, 0, id, tool));
        for (String part : arguments) {
            events.add(new GenerationEvent.ToolCallDelta(0, 0, part));
        }
        return plays(end(events, FinishReason.TOOL_CALLS));
    }

    ScriptedGenerator plays(List<GenerationEvent> events) {
        return answers(Multi.createFrom().iterable(events));
    }

    ScriptedGenerator fails(Failure failure) {
        return answers(Multi.createFrom().failure(new FailureException(failure)));
    }

    ScriptedGenerator answers(Multi<GenerationEvent> answer) {
        answers.add(answer);
        return this;
    }

    GenerationRequest asked() {
        return new ArrayDeque<>(requests).getLast();
    }

    static List<GenerationEvent> begin() {
        return new ArrayList<>(
                List.of(new GenerationEvent.Started(new Origin.Cpu(), new CacheStatus.NotAsked())));
    }

    static List<GenerationEvent> end(List<GenerationEvent> events, FinishReason reason) {
        events.add(new GenerationEvent.ChoiceFinished(0, reason));
        events.add(new GenerationEvent.Finished(new Usage(20, 16, 5)));
        return events;
    }
}
