package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogitsTest {

    @Test
    void ofEqualLogitsTheLowestIdIsTheHighest() {
        assertThat(Logits.highest(new float[] {1, 3, 3, 2}, 4)).isEqualTo(1);
        assertThat(Logits.highest(new float[] {-0f, 0f}, 2)).isZero();
    }

    @Test
    void looksNoFurtherThanTheModelsTokens() {
        assertThat(Logits.highest(new float[] {1, 2, Float.NaN}, 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void saysThatTheModelComputedNoNumber(int at) {
        float[] logits = {0, 9, 0, 1, 2, 3};
        logits[at] = Float.NaN;

        assertThatThrownBy(() -> Logits.highest(logits, 6))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NaN as the logit of token " + at);
    }

    @Test
    void saysThatALogitOverflowed() {
        assertThatThrownBy(() -> Logits.highest(new float[] {0, Float.POSITIVE_INFINITY}, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Infinity");
    }

    @Test
    void saysThatNothingIsPossible() {
        assertThatThrownBy(() -> Logits.highest(new float[] {Float.NEGATIVE_INFINITY}, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no token");
    }

    @RepeatedTest(100)
    void findsTheHighestAsASortDoes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[] logits = new float[1 + random.nextInt(300)];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.round(random.nextGaussian() * 20) / 4f;
        }
        float[] sorted = logits.clone();
        Arrays.sort(sorted);
        int k = 1 + random.nextInt(logits.length);

        float found = Logits.highest(logits, logits.length, k);

        assertThat(found)
                .as("seed %d", repetition.getCurrentRepetition())
                .isEqualTo(sorted[logits.length - k]);
    }
}
