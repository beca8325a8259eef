package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainEstimateTest {
    private static final long SECOND = 1_000_000_000L;

    private final DrainEstimate drain = new DrainEstimate();

    @Test
    void promisesNoLessThanASecondAndNoMoreThanAMinute() {
        assertThat(drain.retryAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(drain.retryAfter(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void followsTheIntervalAtWhichSequencesEnd() {
        for (int i = 0; i < 100; i++) {
            drain.ended(i * SECOND / 2);
        }

        assertThat(drain.retryAfter(100))
                .isBetween(Duration.ofMillis(4990), Duration.ofMillis(5010));
    }

    @Test
    void doesNotCountIdleTime() {
        for (int i = 0; i < 100; i++) {
            drain.ended(i * SECOND / 10);
        }
        drain.idle();
        drain.ended(3600 * SECOND);

        assertThat(drain.retryAfter(1000))
                .isBetween(Duration.ofMillis(9_990), Duration.ofMillis(10_010));
    }
}
