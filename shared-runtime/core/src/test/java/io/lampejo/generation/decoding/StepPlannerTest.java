package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepPlannerTest {
    private static final long MS = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        // left, running, tokens/s, most, ms left -> tokens
        "1000, 0, 0, 512, 50, 512", // nobody waits
        "100, 0, 0, 512, 50, 100",
        "513, 0, 0, 512, 50, 511", // none alone at the end
        "1000, 3, 0, 512, 50, 16", // not known how fast
        "1000, 3, 2000, 512, 50, 100",
        "1000, 3, 2000, 64, 50, 64",
        "1000, 3, 2000, 512, 0, 16",
        "1000, 3, 2000, 512, -9, 16",
        "150, 3, 2000, 512, 50, 75", // two halves
        "90, 3, 2000, 512, 50, 90",
        "1000, 3, 2000, 5, 50, 5", // less than the least
        "1, 3, 2000, 1, 50, 1"
    })
    void readsWhatTheRunningStreamsCanAfford(
            int left, int running, double rate, int most, long stallMs, int tokens) {
        assertThat(StepPlanner.chunk(left, running, rate, most, stallMs * MS)).isEqualTo(tokens);
    }

    @Test
    void readsEveryPromptToItsEnd() {
        for (int length = 1; length < 300; length++) {
            int left = length;
            int chunks = 0;
            while (left > 0) {
                int chunk = StepPlanner.chunk(left, 1, 1000, 40, 30 * MS);
                assertThat(chunk).isBetween(1, Math.min(left, 40));
                left -= chunk;
                chunks++;
            }
            assertThat(chunks).isEqualTo((length + 29) / 30);
        }
    }
}
