package io.lampejo.caching.semantic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lampejo.caching.CacheKey;
import io.lampejo.caching.Equivalents;
import io.lampejo.caching.Finding;
import io.lampejo.caching.LastTurn;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.Embedder;
import io.lampejo.generation.GenerationRequest;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds equivalent questions by the vectors of the last turns. Takes no memory before the first
 * question is looked at.
 */
public final class SemanticEquivalents implements Equivalents {
    private static final System.Logger LOG = System.getLogger(SemanticEquivalents.class.getName());

    /** Questions whose answers are being computed, with their vectors. */
    private static final int MOST_UNDER_WAY = 4096;

    private final QuestionVectors vectors;
    private final Explored explored;
    private final SemanticSettings settings;
    private final Surroundings surroundings;
    private final Cache<LastTurn, UnderWay> underWay =
            Caffeine.newBuilder().maximumSize(MOST_UNDER_WAY).executor(Runnable::run).build();
    private volatile @Nullable SemanticTier tier;

    /**
     * What is around it.
     *
     * @param clock ages of questions
     * @param nanoClock {@link System#nanoTime()}, for deadlines
     * @param draws uniform in [0, 1)
     * @param helpers look, as that may take milliseconds among many questions
     */
    public record Surroundings(
            InstantSource clock, LongSupplier nanoClock, DoubleSupplier draws, Executor helpers) {}

    /**
     * A question whose answer is being computed.
     *
     * @param beside the kept answer that the new one is to be compared with
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record UnderWay(float[] vector, Optional<Beside> beside) {}

    private record Beside(CacheKey kept, double similarity) {}

    public SemanticEquivalents(
            Embedder embedder,
            EntryStore store,
            SemanticSettings settings,
            Surroundings surroundings) {
        this.vectors = new QuestionVectors(embedder, settings.embedder());
        this.explored = new Explored(store, vectors);
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public Uni<Equivalents.Equivalence> find(GenerationRequest request, LastTurn turn) {
        if (!wanted(request)) {
            return Uni.createFrom().item(new Equivalents.Equivalence.Off());
        }
        return vectors.of(List.of(turn.text()), within(request.call()))
                .emitOn(surroundings.helpers())
                .map(found -> ask(request, turn, found.getFirst()))
                .onFailure()
                .recoverWithItem(SemanticEquivalents::unknown);
    }

    @Override
    public Uni<Equivalents.Equivalence> peek(GenerationRequest request, LastTurn turn) {
        if (!wanted(request)) {
            return Uni.createFrom().item(new Equivalents.Equivalence.Off());
        }
        return vectors.of(List.of(turn.text()), within(request.call()))
                .emitOn(surroundings.helpers())
                .map(found ->
                        told(
                                tier(found.getFirst().length)
                                        .look(
                                                question(request.call(), turn, found.getFirst()),
                                                settings.policy(),
                                                surroundings.clock().millis())))
                .onFailure()
                .recoverWithItem(SemanticEquivalents::unknown);
    }

    @Override
    public void kept(GenerationRequest request, LastTurn turn, CacheKey key) {
        if (!wanted(request)) {
            return;
        }
        Call call = within(request.call());
        UnderWay known = underWay.getIfPresent(turn);
        underWay.invalidate(turn);
        Uni<UnderWay> found =
                known != null
                        ? Uni.createFrom().item(known)
                        : vectors.of(List.of(turn.text()), call)
                                .map(all -> new UnderWay(all.getFirst(), Optional.empty()));
        found.emitOn(surroundings.helpers())
                .flatMap(it -> keep(call, turn, key, it))
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.log(
                                        System.Logger.Level.DEBUG,
                                        "a question is not remembered",
                                        failure));
    }

    @Override
    public void gone(CacheKey key) {
        SemanticTier made = tier;
        if (made != null) {
            made.forget(key);
        }
    }

    /** Empty before the first question. */
    public Optional<SemanticStats> stats() {
        return Optional.ofNullable(tier).map(SemanticTier::stats);
    }

    private Equivalents.Equivalence ask(GenerationRequest request, LastTurn turn, float[] vector) {
        Verdict verdict =
                tier(vector.length)
                        .ask(
                                question(request.call(), turn, vector),
                                settings.policy(),
                                surroundings.draws().getAsDouble(),
                                surroundings.clock().millis());
        Optional<Beside> beside =
                verdict instanceof Verdict.Explore(CacheKey kept, double similarity)
                        ? Optional.of(new Beside(kept, similarity))
                        : Optional.empty();
        if (!(verdict instanceof Verdict.Hit) && request.call().cacheUse().store()) {
            underWay.put(turn, new UnderWay(vector, beside));
        }
        return told(verdict);
    }

    /** Remembers the question, unless the one it was computed beside answers it just as well. */
    private Uni<Boolean> keep(Call call, LastTurn turn, CacheKey key, UnderWay it) {
        Uni<Boolean> needed =
                it.beside()
                        .map(beside ->
                                explored.compare(beside.kept(), key, call)
                                        .map(outcome -> learn(beside, outcome)))
                        .orElseGet(() -> Uni.createFrom().item(true));
        return needed.invoke(remember -> {
            if (remember) {
                tier(it.vector().length)
                        .keep(
                                question(call, turn, it.vector()),
                                key,
                                surroundings.clock().millis());
            }
        });
    }

    private boolean learn(Beside beside, Optional<Outcome> outcome) {
        SemanticTier made = tier;
        if (outcome.isPresent() && made != null) {
            made.learn(beside.kept(), beside.similarity(), outcome.get());
        }
        return outcome.filter(it -> it == Outcome.SAME).isEmpty();
    }

    private boolean wanted(GenerationRequest request) {
        return settings.wanted(request.model(), request.call().cacheUse().wishes().semantic());
    }

    private Call within(Call call) {
        long now = surroundings.nanoClock().getAsLong();
        Deadline soon = Deadline.after(settings.budget(), now);
        return call.deadline().atNanos() - soon.atNanos() < 0 ? call : call.withDeadline(soon);
    }

    private SemanticTier tier(int dims) {
        SemanticTier made = tier;
        if (made == null) {
            synchronized (this) {
                made = tier;
                if (made == null) {
                    made = new SemanticTier(dims, settings.maxBytes(), settings.timeToLive());
                    tier = made;
                }
            }
        }
        return made;
    }

    private static Question question(Call call, LastTurn turn, float[] vector) {
        return new Question(turn.partition(), call.tenant(), turn.text(), vector);
    }

    private static Equivalents.Equivalence told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hit(CacheKey entry, double similarity) ->
                    new Equivalents.Equivalence.Found(entry, similarity);
            case Verdict.Refused(var guard, double similarity, var _) ->
                    new Equivalents.Equivalence.None(
                            Finding.Reason.GUARDED,
                            Optional.of(guard.label()),
                            OptionalDouble.of(similarity));
            case Verdict.TooFar(OptionalDouble best) ->
                    new Equivalents.Equivalence.None(
                            best.isPresent() ? Finding.Reason.TOO_FAR : Finding.Reason.ABSENT,
                            Optional.empty(),
                            best);
            case Verdict.Explore(var _, double similarity) ->
                    new Equivalents.Equivalence.None(
                            Finding.Reason.UNPROVEN,
                            Optional.empty(),
                            OptionalDouble.of(similarity));
        };
    }

    private static Equivalents.Equivalence unknown(Throwable failure) {
        LOG.log(System.Logger.Level.DEBUG, "no equivalent could be looked for", failure);
        return new Equivalents.Equivalence.Off();
    }
}
