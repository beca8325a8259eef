package io.lampejo.benchmarks.paraphrases;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.semantic.Outcome;
import io.lampejo.caching.semantic.Policy;
import io.lampejo.caching.semantic.Question;
import io.lampejo.caching.semantic.SemanticTier;
import io.lampejo.caching.semantic.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Lampejo's semantic tier; all samples are of one tenant and one partition. */
final class TierCache implements Cache {
    private static final long ROOM_BYTES = 64 << 20;
    private static final CacheKey PARTITION = new CacheKey(0, 0, 0, 0);
    private static final long NOW = 0;

    private final Samples samples;
    private final List<float[]> vectors;
    private final Policy policy;
    private final SemanticTier tier;
    private final SplittableRandom draws = new SplittableRandom(1);

    TierCache(Samples samples, List<float[]> vectors, Policy policy) {
        this.samples = samples;
        this.vectors = vectors;
        this.policy = policy;
        tier = new SemanticTier(vectors.getFirst().length, ROOM_BYTES, Duration.ofDays(1));
    }

    @Override
    public Decision ask(int sample) {
        return switch (tier.ask(question(sample), policy, draws.nextDouble(), NOW)) {
            case Verdict.Hit hit -> new Decision.Served(sample(hit.entry()));
            case Verdict.TooFar _ -> new Decision.Unknown();
            case Verdict.Refused refused ->
                    new Decision.Refused(sample(refused.nearest()), refused.guard().label());
            case Verdict.Explore explore -> {
                var nearest = sample(explore.nearest());
                var outcome =
                        samples.sameAnswer(sample, nearest) ? Outcome.SAME : Outcome.DIFFERENT;
                tier.learn(explore.nearest(), explore.similarity(), outcome);
                yield new Decision.Explored(nearest, outcome);
            }
        };
    }

    @Override
    public void keep(int sample) {
        if (!tier.keep(question(sample), key(sample), NOW)) {
            throw new IllegalStateException("there is room for all samples");
        }
    }

    private Question question(int sample) {
        return new Question(PARTITION, "tenant", samples.texts().get(sample), vectors.get(sample));
    }

    private static CacheKey key(int sample) {
        return new CacheKey(sample, 0, 0, 0);
    }

    private static int sample(CacheKey key) {
        return Math.toIntExact(key.a());
    }
}
