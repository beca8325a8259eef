package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void isWithinABillionthOfTheRealOne() {
        Random random = new Random(1);

        for (int i = 0; i < 100_000; i++) {
            double x = -random.nextDouble() * (i % 2 == 0 ? 1 : 700);

            assertThat(Exponential.of(x) / Math.exp(x)).as("x = %s", x).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void isExactAtItsEnds() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-701)).isZero();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    }
}
