package io.lampejo.batching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BatchPlannerTest {
    private static final BatchPolicy POLICY = new BatchPolicy(256, 0.125);

    @Test
    void takesTheFirstEvenWhereItAloneIsOverThePolicy() {
        assertThat(plan(1, 512, 8, 8)).containsExactly(0);
    }

    @Test
    void putsLikeLengthsTogether() {
        assertThat(plan(1, 20, 21, 20, 22)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void leavesOutWhatWouldPadTooMuch() {
        assertThat(plan(1, 20, 100, 21)).containsExactly(0, 2);
    }

    @Test
    void staysWithinTheTokenLimit() {
        assertThat(plan(1, 100, 100, 100, 100)).containsExactly(0, 1);
    }

    @Test
    void leavesTheOtherWorkersTheirShare() {
        assertThat(plan(2, 10, 10, 10, 10)).containsExactly(0, 1);
        assertThat(plan(4, 10, 10, 10, 10)).containsExactly(0);
    }

    @RepeatedTest(200)
    void neverBreaksThePolicy(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] lengths = random.ints(1 + random.nextInt(64), 1, 300).toArray();

        BitSet chosen = BatchPlanner.plan(lengths, 1 + random.nextInt(4), POLICY);

        int longest = chosen.stream().map(i -> lengths[i]).max().orElseThrow();
        int tokens = chosen.stream().map(i -> lengths[i]).sum();
        int padded = longest * chosen.cardinality();
        assertThat(chosen.get(0)).isTrue();
        if (chosen.cardinality() > 1) {
            assertThat(padded).isLessThanOrEqualTo(POLICY.maxTokens());
            assertThat(padded - tokens).isLessThanOrEqualTo((int) (POLICY.maxPadding() * padded));
        }
    }

    private static int[] plan(int workers, int... lengths) {
        BitSet chosen = BatchPlanner.plan(lengths, workers, POLICY);
        return Arrays.stream(chosen.stream().toArray()).toArray();
    }
}
