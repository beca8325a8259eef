package io.lampejo.caching.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurvesTest {

    @Test
    void believesMoreOfTheMoreSimilar() {
        Evidence evidence = evidence(8, 0.9, Outcome.SAME);
        evidence.add(0.7, Outcome.DIFFERENT);

        double before = 0;
        for (double similarity = 0.5; similarity <= 1; similarity += 0.02) {
            double now = evidence.probabilityRight(similarity);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }

        assertThat(evidence.probabilityRight(0.7)).isLessThan(0.5);
        assertThat(evidence.probabilityRight(0.95)).isGreaterThan(0.75);
    }

    @Test
    void believesMoreTheMoreOftenItWasRight() {
        double before = 0;

        for (int count = 1; count <= Evidence.MAX; count *= 2) {
            double now = evidence(count, 0.9, Outcome.SAME).probabilityRight(0.9);
            assertThat(now).isGreaterThan(before);
            before = now;
        }

        assertThat(before).isBetween(0.9, 0.999);
    }

    @Test
    void neverBelievesWhatWasNeverRight() {
        assertThat(new Evidence().probabilityRight(1)).isZero();
        assertThat(evidence(5, 0.8, Outcome.DIFFERENT).probabilityRight(1)).isZero();
    }

    @Test
    void doesNotBelieveMoreThanHowOftenItWasRight() {
        Evidence evidence = new Evidence();
        for (int i = 0; i < Evidence.MAX; i++) {
            evidence.add(0.9, i % 4 == 0 ? Outcome.DIFFERENT : Outcome.SAME);
        }

        assertThat(evidence.probabilityRight(0.9)).isBetween(0.4, 0.75);
    }

    @Test
    void forgetsWhatIsOld() {
        Evidence evidence = evidence(Evidence.MAX, 0.9, Outcome.DIFFERENT);
        for (int i = 0; i < Evidence.MAX; i++) {
            evidence.add(0.9, Outcome.SAME);
        }

        assertThat(evidence.probabilityRight(0.9))
                .isEqualTo(evidence(Evidence.MAX, 0.9, Outcome.SAME).probabilityRight(0.9));
    }

    private static Evidence evidence(int count, double similarity, Outcome outcome) {
        Evidence evidence = new Evidence();
        for (int i = 0; i < count; i++) {
            evidence.add(similarity, outcome);
        }
        return evidence;
    }
}
