package io.lampejo.batching;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.batching.Admission.Backlog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final QueueLimits LIMITS =
            new QueueLimits(100, 1_000_000, Duration.ofSeconds(2));
    private static final Backlog EMPTY = new Backlog(0, 0, 0);

    @Test
    void letsInWhereNothingWaits() {
        assertThat(Admission.refusal(LIMITS, EMPTY, 10, 1000)).isEmpty();
    }

    @Test
    void letsInARequestOverTheTokenLimitWhereNothingWaits() {
        assertThat(Admission.refusal(LIMITS, EMPTY, 5_000_000, 1000)).isEmpty();
    }

    @Test
    void refusesWhereTooManyWait() {
        assertThat(Admission.refusal(LIMITS, new Backlog(100, 100, 100), 10, 1000)).isPresent();
    }

    @Test
    void refusesWhereTheWaitIsTooLongAtTheMeasuredRate() {
        Backlog backlog = new Backlog(50, 30_000, 30_000);

        assertThat(Admission.refusal(LIMITS, backlog, 10, 20_000)).isEmpty();
        assertThat(Admission.refusal(LIMITS, backlog, 10, 10_000)).isPresent();
    }

    @Test
    void countsAGiantRequestOnlyForTheTurnsItTakesBeforeOthers() {
        Backlog oneGiant = new Backlog(1, 900_000, Admission.TURN_TOKENS);

        assertThat(Admission.refusal(LIMITS, oneGiant, 10, 10_000)).isEmpty();
    }

    @Test
    void keepsTheLastQuarterOfTheTokensForSmallRequests() {
        Backlog backlog = new Backlog(1, 700_000, Admission.TURN_TOKENS);

        assertThat(Admission.refusal(LIMITS, backlog, 100_000, 10_000)).isPresent();
        assertThat(Admission.refusal(LIMITS, backlog, 10_000, 10_000)).isEmpty();
    }

    @Test
    void tellsToComeBackWhenTheMeasuredRateHasDrainedTheQueue() {
        Backlog backlog = new Backlog(50, 110_000, 110_000);

        Duration slow = Admission.refusal(LIMITS, backlog, 10, 10_000).orElseThrow();
        Duration fast = Admission.refusal(LIMITS, backlog, 10, 20_000).orElseThrow();

        assertThat(slow).isEqualTo(Duration.ofSeconds(10));
        assertThat(fast).isEqualTo(Duration.ofMillis(4500));
    }

    @Test
    void staysWithinWhatClientsWaitFor() {
        Backlog endless = new Backlog(50, 1L << 40, 1L << 40);

        assertThat(Admission.refusal(LIMITS, endless, 10, 1)).contains(Duration.ofSeconds(120));
    }
}
