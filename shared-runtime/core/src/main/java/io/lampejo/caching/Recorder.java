package io.lampejo.caching;

import io.lampejo.caching.answer.AnswerWriter;
import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.Label;
import io.lampejo.call.RandomIds;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Identity;
import io.lampejo.generation.GenerationEvent.Kept;
import io.lampejo.generation.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes down one answer while it is computed, gives it its identity, and has it kept at its end
 * where it is fit to be. Not thread-safe.
 */
final class Recorder implements UnaryOperator<GenerationEvent> {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());

    private final Wanted wanted;
    private final EntryStore store;
    private final Equivalents equivalents;
    private final CachePolicy policy;
    private final Clock clock;
    private final long begunMillis;
    private final Identity identity;
    private final AnswerWriter writer;
    private final Soundness soundness;

    Recorder(
            Wanted wanted,
            EntryStore store,
            Equivalents equivalents,
            CachePolicy policy,
            Clock clock) {
        this.wanted = wanted;
        this.store = store;
        this.equivalents = equivalents;
        this.policy = policy;
        this.clock = clock;
        begunMillis = clock.millis();
        identity = new Identity(RandomIds.make(""), begunMillis / 1000);
        writer = new AnswerWriter(identity, policy.maxEntryBytes());
        soundness = new Soundness(wanted.request().output());
    }

    @Override
    public GenerationEvent apply(GenerationEvent event) {
        soundness.add(event);
        writer.add(event);
        return switch (event) {
            case GenerationEvent.Started(var origin, var status, var _) ->
                    new GenerationEvent.Started(origin, status, Optional.of(identity));
            case GenerationEvent.Finished(Usage usage, var _) ->
                    new GenerationEvent.Finished(usage, keep(usage) ? Kept.NOW : Kept.NOT);
            case GenerationEvent.TextDelta _,
                    GenerationEvent.ToolCallStarted _,
                    GenerationEvent.ToolCallDelta _,
                    GenerationEvent.ChoiceFinished _ ->
                    event;
        };
    }

    private boolean keep(Usage usage) {
        long now = clock.millis();
        if (writer.over() || !soundness.sound() || midnightPassed()) {
            return false;
        }
        Entry entry =
                new Entry(
                        writer.toBytes(),
                        begunMillis,
                        begunMillis + policy.keptFor().toMillis(),
                        label(),
                        new Cost(
                                usage.prompt(),
                                usage.completion(),
                                Duration.ofMillis(now - begunMillis)));
        try {
            store.store(Map.of(wanted.key(), entry));
            wanted.question()
                    .ifPresent(
                            question -> equivalents.kept(wanted.request(), question, wanted.key()));
            return true;
        } catch (RuntimeException e) {
            // The answer is whole and good, whatever became of keeping it.
            LOG.log(System.Logger.Level.WARNING, "an answer could not be kept", e);
            return false;
        }
    }

    /** The model may have been told another day than the key has. */
    private boolean midnightPassed() {
        return wanted.day().isPresent() && !wanted.day().get().equals(LocalDate.now(clock));
    }

    private Label label() {
        return new Label(
                Label.Kind.GENERATION,
                wanted.request().call().tenant(),
                wanted.model().id(),
                wanted.request().call().requestId(),
                wanted.use().wishes().tags());
    }
}
