package io.lampejo.functions.generation;

import static java.util.Objects.requireNonNull;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to several prompts as one stream: it ends when all have ended, and counts their
 * tokens together.
 *
 * <p>Its beginning says what the cache did for all of them. A few answers are waited for: so it
 * says exactly that, and the same answers given again have the same id. Of more, the first one that
 * has to be computed settles that not all were kept; nobody waits for the last of hundreds to have
 * its turn. What comes meanwhile is held here, however much it is: were it held back, answers whose
 * readers wait could keep others from beginning. Where the whole is collected anyway, all are
 * waited for.
 */
final class ManyPrompts {

    /** Events that may wait from each answer. Mutiny's queues hold no fewer. */
    private static final int PREFETCH = 16;

    /** So many answers begin at about the same time. */
    private static final int FEW = 8;

    private final int answers;
    private final Ask.Delivery delivery;
    private final List<GenerationEvent.Started> begun = new ArrayList<>();
    private final List<GenerationEvent> held = new ArrayList<>();
    private boolean open;
    private GenerationEvent.Kept kept = GenerationEvent.Kept.NOW;
    private int finished;
    private @Nullable Usage total;

    private ManyPrompts(int answers, Ask.Delivery delivery) {
        this.answers = answers;
        this.delivery = delivery;
    }

    /**
     * @param each choices of each answer
     */
    static Multi<GenerationEvent> merge(
            List<Multi<GenerationEvent>> answers, int each, Ask.Delivery delivery) {
        return Multi.createFrom()
                .deferred(() -> {
                    ManyPrompts state = new ManyPrompts(answers.size(), delivery);
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

    /** What of the whole can be told now. */
    private Stream<GenerationEvent> one(GenerationEvent event) {
        return switch (event) {
            case GenerationEvent.Started started -> {
                begun.add(started);
                yield open || !settled(started) ? Stream.empty() : begin();
            }
            case GenerationEvent.Finished(Usage usage, GenerationEvent.Kept now) -> {
                count(usage, now);
                yield finished == answers
                        ? tell(new GenerationEvent.Finished(requireNonNull(total), kept))
                        : Stream.empty();
            }
            case GenerationEvent.TextDelta _,
                    GenerationEvent.ToolCallStarted _,
                    GenerationEvent.ToolCallDelta _,
                    GenerationEvent.ChoiceFinished _ ->
                    tell(event);
        };
    }

    private boolean settled(GenerationEvent.Started latest) {
        return begun.size() == answers
                || switch (delivery) {
                    case WHOLE -> false;
                    case STREAM, STREAM_WITH_USAGE -> answers > FEW && !ManyHeads.hit(latest);
                };
    }

    private Stream<GenerationEvent> begin() {
        open = true;
        List<GenerationEvent> first = new ArrayList<>(held.size() + 1);
        first.add(ManyHeads.of(begun, answers));
        first.addAll(held);
        held.clear();
        return first.stream();
    }

    private Stream<GenerationEvent> tell(GenerationEvent event) {
        if (open) {
            return Stream.of(event);
        }
        held.add(event);
        return Stream.empty();
    }

    private void count(Usage usage, GenerationEvent.Kept now) {
        total =
                total == null
                        ? usage
                        : new Usage(
                                total.prompt() + usage.prompt(),
                                total.cached() + usage.cached(),
                                total.completion() + usage.completion());
        kept = now == GenerationEvent.Kept.NOT ? now : kept;
        finished++;
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
