package io.lampejo.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrainRateTest {

    @Test
    void knowsNothingBeforeTheFirstRun() {
        assertThat(new DrainRate(2).tokensPerSecond()).isZero();
    }

    @Test
    void countsAllWorkers() {
        DrainRate rate = new DrainRate(2);

        rate.ran(100, 10_000_000);

        assertThat(rate.tokensPerSecond()).isCloseTo(20_000, within(1.0));
    }

    @Test
    void followsAChange() {
        DrainRate rate = new DrainRate(1);
        for (int i = 0; i < 1000; i++) {
            rate.ran(100, 10_000_000);
        }

        for (int i = 0; i < 500; i++) {
            rate.ran(100, 20_000_000);
        }

        assertThat(rate.tokensPerSecond()).isCloseTo(5_000, within(100.0));
    }

    @Test
    void isNotMisledByOneOddRun() {
        DrainRate rate = new DrainRate(1);
        for (int i = 0; i < 1000; i++) {
            rate.ran(100, 10_000_000);
        }

        rate.ran(1, 100_000_000);

        assertThat(rate.tokensPerSecond()).isGreaterThan(9_000);
    }
}
