package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to several prompts as one stream: it starts when the first of them does, ends when
 * all have ended, and counts their tokens together.
 */
final class ManyPrompts {

    /** Events that may wait from each answer. Mutiny's queues hold no fewer. */
    private static final int PREFETCH = 16;

    private final int answers;
    private boolean started;
    private int finished;
    private @Nullable Usage total;

    private ManyPrompts(int answers) {
        this.answers = answers;
    }

    /**
     * @param each choices of each answer
     */
    static Multi<GenerationEvent> merge(List<Multi<GenerationEvent>> answers, int each) {
        return Multi.createFrom()
                .deferred(() -> {
                    ManyPrompts state = new ManyPrompts(answers.size());
                    List<Multi<GenerationEvent>> shifted = new ArrayList<>();
                    for (int i = 0; i < answers.size(); i++) {
                        int first = i * each;
                        shifted.add(answers.get(i).map(event -> shift(event, first)));
                    }
                    return Multi.createBy()
                            .merging()
                            .withConcurrency(answers.size())
                            .withRequests(PREFETCH)
                            .streams(shifted)
                            .concatMap(event -> Multi.createFrom().items(() -> state.one(event)));
                });
    }

    /** The event as one of the whole, or nothing where the others have not got there. */
    private Stream<GenerationEvent> one(GenerationEvent event) {
        return switch (event) {
            case GenerationEvent.Started _ -> {
                boolean first = !started;
                started = true;
                yield first ? Stream.of(event) : Stream.empty();
            }
            case GenerationEvent.Finished(Usage usage, _) -> {
                total =
                        total == null
                                ? usage
                                : new Usage(
                                        total.prompt() + usage.prompt(),
                                        total.cached() + usage.cached(),
                                        total.completion() + usage.completion());
                finished++;
                yield finished == answers
                        ? Stream.of(new GenerationEvent.Finished(total))
                        : Stream.empty();
            }
            case GenerationEvent.TextDelta _,
                    GenerationEvent.ToolCallStarted _,
                    GenerationEvent.ToolCallDelta _,
                    GenerationEvent.ChoiceFinished _ ->
                    Stream.of(event);
        };
    }

    private static GenerationEvent shift(GenerationEvent event, int by) {
        return switch (event) {
            case GenerationEvent.TextDelta delta ->
                    new GenerationEvent.TextDelta(
                            delta.choice() + by, delta.text(), delta.tokens());
            case GenerationEvent.ToolCallStarted call ->
                    new GenerationEvent.ToolCallStarted(
                            call.choice() + by, call.call(), call.id(), call.name());
            case GenerationEvent.ToolCallDelta delta ->
                    new GenerationEvent.ToolCallDelta(
                            delta.choice() + by, delta.call(), delta.arguments());
            case GenerationEvent.ChoiceFinished end ->
                    new GenerationEvent.ChoiceFinished(end.choice() + by, end.reason());
            case GenerationEvent.Started _, GenerationEvent.Finished _ -> event;
        };
    }
}
