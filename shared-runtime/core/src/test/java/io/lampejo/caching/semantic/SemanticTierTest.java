package io.lampejo.caching.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.semantic.guard.Guard;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SemanticTierTest {
    private static final int DIMS = 16;
    private static final CacheKey HERE = new CacheKey(1, 1, 1, 1);
    private static final CacheKey ELSEWHERE = new CacheKey(2, 2, 2, 2);
    private static final CacheKey FIRST = new CacheKey(10, 0, 0, 0);
    private static final CacheKey SECOND = new CacheKey(11, 0, 0, 0);
    private static final Policy FIXED = new Policy.Fixed(0.8);
    private static final String RESET = "How do I reset my password?";

    private final SemanticTier tier = new SemanticTier(DIMS, 1 << 20, Duration.ofMinutes(10));

    @Test
    void servesWhatIsNearEnough() {
        tier.keep(question(RESET, 1), FIRST, 0);

        Verdict verdict = tier.ask(question("how do I reset my password", 0.9), FIXED, 0, 0);

        assertThat(verdict).isInstanceOf(Verdict.Hit.class);
        assertThat(((Verdict.Hit) verdict).entry()).isEqualTo(FIRST);
        assertThat(((Verdict.Hit) verdict).similarity()).isCloseTo(0.9, within(0.005));
        assertThat(tier.stats().hits()).isEqualTo(1);
    }

    @Test
    void servesNothingUnderTheFloorAndTellsHowFarItIs() {
        tier.keep(question(RESET, 1), FIRST, 0);

        Verdict verdict = tier.ask(question(RESET, 0.7), FIXED, 0, 0);

        assertThat(verdict).isInstanceOf(Verdict.TooFar.class);
        assertThat(((Verdict.TooFar) verdict).best().orElseThrow()).isCloseTo(0.7, within(0.005));
        assertThat(tier.stats().tooFar()).isEqualTo(1);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(tier.ask(question(RESET, 1), FIXED, 0, 0))
                .isEqualTo(new Verdict.TooFar(OptionalDouble.empty()));
    }

    @Test
    void refusesTheOppositeHoweverNear() {
        tier.keep(question("How do I enable two-factor authentication?", 1), FIRST, 0);

        Verdict verdict =
                tier.ask(
                        question("How do I disable two-factor authentication?", 0.97), FIXED, 0, 0);

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).guard()).isEqualTo(Guard.SWITCHING);
        assertThat(((Verdict.Refused) verdict).nearest()).isEqualTo(FIRST);
        assertThat(tier.stats().refused()).isEqualTo(1);
    }

    @Test
    void servesTheNextWhereTheNearestIsRefused() {
        tier.keep(question("How do I enable two-factor authentication?", 0.99), FIRST, 0);
        tier.keep(question("How do I disable two-factor authentication?", 0.9), SECOND, 0);

        Verdict verdict =
                tier.ask(question("How do I disable two-factor authentication?", 1), FIXED, 0, 0);

        assertThat(verdict).isInstanceOf(Verdict.Hit.class);
        assertThat(((Verdict.Hit) verdict).entry()).isEqualTo(SECOND);
    }

    @Test
    void neverCrossesPartitionsOrTenants() {
        tier.keep(question(RESET, 1), FIRST, 0);

        Question elsewhere = new Question(ELSEWHERE, "ada", RESET, vector(1));
        Question other = new Question(HERE, "bob", RESET, vector(1));

        assertThat(tier.ask(elsewhere, FIXED, 0, 0)).isInstanceOf(Verdict.TooFar.class);
        assertThat(tier.ask(other, FIXED, 0, 0)).isInstanceOf(Verdict.TooFar.class);
    }

    @Test
    void servesNothingThatWasForgottenOrHasExpired() {
        long lifetime = Duration.ofMinutes(10).toMillis();
        tier.keep(question(RESET, 1), FIRST, 0);
        tier.keep(new Question(ELSEWHERE, "ada", RESET, vector(1)), SECOND, 0);

        tier.forget(SECOND);

        assertThat(tier.ask(new Question(ELSEWHERE, "ada", RESET, vector(1)), FIXED, 0, 0))
                .isInstanceOf(Verdict.TooFar.class);
        assertThat(tier.ask(question(RESET, 1), FIXED, 0, lifetime - 1))
                .isInstanceOf(Verdict.Hit.class);
        assertThat(tier.ask(question(RESET, 1), FIXED, 0, lifetime))
                .isInstanceOf(Verdict.TooFar.class);
    }

    @Test
    void exploresWhatItKnowsNothingOfWhateverIsDrawn() {
        Policy learned = new Policy.Learned(0.8, 0.05);
        tier.keep(question(RESET, 1), FIRST, 0);

        assertThat(tier.ask(question(RESET, 0.95), learned, 0, 0))
                .isInstanceOf(Verdict.Explore.class);
        assertThat(tier.ask(question(RESET, 0.7), learned, 0, 0))
                .isInstanceOf(Verdict.TooFar.class);
    }

    @Test
    void servesMoreOftenTheMoreSpeaksForIt() {
        Policy learned = new Policy.Learned(0.8, 0.05);
        tier.keep(question(RESET, 1), FIRST, 0);
        double draw = 0.6;

        int explored = 0;
        while (tier.ask(question(RESET, 0.95), learned, draw, 0) instanceof Verdict.Explore each) {
            tier.learn(each.nearest(), each.similarity(), Outcome.SAME);
            assertThat(++explored).isLessThan(Evidence.MAX);
        }
        tier.learn(FIRST, 0.95, Outcome.DIFFERENT);

        assertThat(explored).isGreaterThan(2);
        assertThat(tier.ask(question(RESET, 0.95), learned, draw, 0))
                .isInstanceOf(Verdict.Explore.class);
    }

    @Test
    void refusesVectorsOfOtherDimensions() {
        Question wide = new Question(HERE, "ada", RESET, new float[DIMS + 1]);

        assertThatIllegalArgumentException().isThrownBy(() -> tier.ask(wide, FIXED, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> tier.keep(wide, FIRST, 0));
    }

    private static Question question(String text, double cosine) {
        return new Question(HERE, "ada", text, vector(cosine));
    }

    /** At this cosine from that of 1. */
    private static float[] vector(double cosine) {
        float[] vector = new float[DIMS];
        vector[0] = (float) cosine;
        vector[1] = (float) Math.sqrt(1 - cosine * cosine);
        return vector;
    }
}
