package io.lampejo.caching.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.caching.CacheKey;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Streams of questions about a few dozen entries, some asked about more often than others. An
 * oracle knows with which probability an entry's answer does at a similarity; the tier learns it.
 */
class LearnedPolicyTest {
    private static final int ENTRIES = 40;
    private static final int QUESTIONS = 8000;
    private static final int EARLY = 500;
    private static final int LATE = 2000;
    private static final int DIMS = 2 * ENTRIES;
    private static final CacheKey PARTITION = new CacheKey(0, 0, 0, 0);
    private static final String TEXT = "the same for all, so that no guard has a say";

    /** With which probability an answer does. */
    private enum World {
        /** A threshold for each entry, some low, some high. */
        SHARP {
            @Override
            double right(int entry, double similarity) {
                return similarity > 0.75 + 0.2 * entry / ENTRIES ? 1 : 0;
            }
        },
        /** The same, less clearly. */
        GRADUAL {
            @Override
            double right(int entry, double similarity) {
                double threshold = 0.7 + 0.25 * entry / ENTRIES;
                return 1 / (1 + Math.exp(-20 * (similarity - threshold)));
            }
        },
        /** Similarity says nothing: no curve is like this. */
        CHANCE {
            @Override
            double right(int entry, double similarity) {
                return 0.9;
            }
        },
        /** A third of the entries answers nothing but itself. */
        TRAPS {
            @Override
            double right(int entry, double similarity) {
                return entry % 3 == 0 ? 0.01 : 0.995;
            }
        },
        ALWAYS {
            @Override
            double right(int entry, double similarity) {
                return 1;
            }
        };

        abstract double right(int entry, double similarity);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARP,   0.02, 0.15",
        "SHARP,   0.05, 0.20",
        "GRADUAL, 0.02, 0.05",
        "GRADUAL, 0.05, 0.10",
        "CHANCE,  0.02, 0.05",
        "CHANCE,  0.05, 0.15",
        "TRAPS,   0.02, 0.15",
        "TRAPS,   0.05, 0.25",
        "ALWAYS,  0.02, 0.35",
        "ALWAYS,  0.05, 0.60"
    })
    void errsLessThanItsBoundAndServesMoreAsItLearns(World world, double bound, double served) {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        Policy policy = new Policy.Learned(0.7, bound);
        SemanticTier tier = new SemanticTier(DIMS, 1 << 22, Duration.ofDays(1));
        for (int entry = 0; entry < ENTRIES; entry++) {
            tier.keep(question(entry, 1), key(entry), 0);
        }

        int wrong = 0;
        int early = 0;
        int late = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            int entry = (int) (ENTRIES * Math.pow(random.nextDouble(), 2));
            double similarity = 0.72 + 0.27 * Math.sqrt(random.nextDouble());
            boolean right = random.nextDouble() < world.right(entry, similarity);
            Question question = question(entry, similarity);
            switch (tier.ask(question, policy, random.nextDouble(), 0)) {
                case Verdict.Hit hit -> {
                    assertThat(hit.entry()).isEqualTo(key(entry));
                    early += i < EARLY ? 1 : 0;
                    late += i >= QUESTIONS - LATE ? 1 : 0;
                    wrong += right ? 0 : 1;
                }
                case Verdict.Explore(CacheKey nearest, double measured) ->
                        tier.learn(nearest, measured, right ? Outcome.SAME : Outcome.DIFFERENT);
                case Verdict.TooFar _, Verdict.Refused _ ->
                        throw new AssertionError("all are near and none is refused");
            }
        }

        double wrongPart = (double) wrong / QUESTIONS;
        double earlyPart = (double) early / EARLY;
        double latePart = (double) late / LATE;
        String figures =
                "seed %d: wrong %.4f, served early %.2f, late %.2f"
                        .formatted(seed, wrongPart, earlyPart, latePart);
        assertThat(wrongPart).as(figures).isLessThanOrEqualTo(bound);
        assertThat(latePart).as(figures).isGreaterThan(earlyPart).isGreaterThan(served);
    }

    private static CacheKey key(int entry) {
        return new CacheKey(entry, 1, 2, 3);
    }

    /** As similar to its entry as that, and not to any other. */
    private static Question question(int entry, double similarity) {
        float[] vector = new float[DIMS];
        vector[entry] = (float) similarity;
        vector[ENTRIES + entry] = (float) Math.sqrt(1 - similarity * similarity);
        return new Question(PARTITION, "ada", TEXT, vector);
    }
}
