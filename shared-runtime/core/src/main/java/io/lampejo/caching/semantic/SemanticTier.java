package io.lampejo.caching.semantic;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.semantic.guard.Guard;
import io.lampejo.caching.semantic.guard.Guards;
import io.lampejo.caching.semantic.guard.Reading;
import io.lampejo.caching.semantic.index.Item;
import io.lampejo.caching.semantic.index.Neighbour;
import io.lampejo.caching.semantic.index.VectorIndex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Remembers questions that answers are kept for, and decides whether one of the answers may be
 * served for another question.
 *
 * <p>It looks at the nearest questions of the same tenant and partition, the most similar first,
 * and takes the first that no guard refuses. Thread-safe; no call waits for anything but short
 * changes of the index. A look among a million questions takes milliseconds: not for an event loop,
 * where partitions grow that large.
 */
public final class SemanticTier {
    private static final int CONSIDERED = 8;

    private final VectorIndex<Kept> index;
    private final Duration timeToLive;
    private final LongAdder hits = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder tooFar = new LongAdder();
    private final LongAdder explored = new LongAdder();

    /**
     * @param dims of every question's vector
     * @param maxBytes of all questions kept; each tenant may hold its share of it
     * @param timeToLive from when a question was kept
     */
    public SemanticTier(int dims, long maxBytes, Duration timeToLive) {
        this.index = new VectorIndex<>(dims, maxBytes, Kept::bytes);
        this.timeToLive = timeToLive;
    }

    /**
     * Whether a kept answer may be served.
     *
     * @param draw uniform in [0, 1), a new one for each question; {@link Policy.Learned} explores
     *     by it
     * @throws IllegalArgumentException if the vector has other dimensions, no length or no finite
     *     one
     */
    public Verdict ask(Question question, Policy policy, double draw, long nowMillis) {
        Verdict verdict = decide(question, policy, draw, nowMillis);
        switch (verdict) {
            case Verdict.Hit hit -> {
                hits.increment();
                index.touch(hit.entry());
            }
            case Verdict.Refused _ -> refused.increment();
            case Verdict.TooFar _ -> tooFar.increment();
            case Verdict.Explore explore -> {
                explored.increment();
                index.touch(explore.nearest());
            }
        }
        return verdict;
    }

    /**
     * Remembers that the answer to a question is kept as {@code entry}.
     *
     * @return whether there was room within the tenant's share
     * @throws IllegalArgumentException as {@link #ask}
     */
    public boolean keep(Question question, CacheKey entry, long nowMillis) {
        return index.add(
                new Item<>(
                        question.tenant(),
                        question.partition(),
                        entry,
                        question.vector(),
                        new Kept(question.text()),
                        nowMillis + timeToLive.toMillis()),
                nowMillis);
    }

    /** The entry's answer is no longer kept. */
    public void forget(CacheKey entry) {
        index.remove(entry);
    }

    /**
     * What came of {@link Verdict.Explore}. Where the answers differ, {@link #keep} the new one
     * too.
     */
    public void learn(CacheKey entry, double similarity, Outcome outcome) {
        index.find(entry).ifPresent(kept -> kept.learn(similarity, outcome));
    }

    public SemanticStats stats() {
        return new SemanticStats(
                hits.sum(), refused.sum(), tooFar.sum(), explored.sum(), index.stats());
    }

    private Verdict decide(Question question, Policy policy, double draw, long nowMillis) {
        List<Neighbour<Kept>> nearest =
                index.nearest(
                        question.tenant(),
                        question.partition(),
                        question.vector(),
                        CONSIDERED,
                        -1,
                        nowMillis);
        if (nearest.isEmpty()) {
            return new Verdict.TooFar(OptionalDouble.empty());
        }
        if (nearest.getFirst().similarity() < policy.floor()) {
            return new Verdict.TooFar(OptionalDouble.of(nearest.getFirst().similarity()));
        }
        Reading asked = Reading.of(question.text());
        Verdict.@Nullable Refused refusal = null;
        for (Neighbour<Kept> each : nearest) {
            if (each.similarity() < policy.floor()) {
                break;
            }
            Optional<Guard> guard = Guards.refusal(asked, Reading.of(each.value().text()));
            if (guard.isEmpty()) {
                return serve(each, policy, draw);
            }
            if (refusal == null) {
                refusal = new Verdict.Refused(guard.get(), each.similarity(), each.entry());
            }
        }
        if (refusal == null) {
            throw new IllegalStateException("what is near enough is served or refused");
        }
        return refusal;
    }

    private static Verdict serve(Neighbour<Kept> kept, Policy policy, double draw) {
        Verdict hit = new Verdict.Hit(kept.entry(), kept.similarity());
        return switch (policy) {
            case Policy.Fixed _ -> hit;
            case Policy.Learned learned ->
                    learned.explores(kept.value().probabilityRight(kept.similarity()), draw)
                            ? new Verdict.Explore(kept.entry(), kept.similarity())
                            : hit;
        };
    }
}
