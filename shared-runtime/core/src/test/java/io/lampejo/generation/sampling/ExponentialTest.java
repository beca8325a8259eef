package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void isWithinFourTenMillionthsOfTheRealOne() {
        Random random = new Random(1);
        float[] x = new float[100_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = 5 - random.nextFloat() * (i % 2 == 0 ? 1 : 70) / 2;
        }
        float[] out = new float[x.length];

        Exponential.of(x, x.length, 5, 2, out);

        for (int i = 0; i < x.length; i++) {
            double exact = Math.exp((x[i] - 5d) * 2);
            assertThat(out[i] / exact).as("x = %s", x[i]).isCloseTo(1, within(4e-7));
        }
    }

    @Test
    void isOneAtTheHighestAndNextToNothingFarBelow() {
        float[] x = {7, Float.NEGATIVE_INFINITY, -1e30f, -Float.MAX_VALUE};

        Exponential.of(x, 4, 7, 1e6, x);

        assertThat(x[0]).isEqualTo(1);
        assertThat(x[1]).isEqualTo(x[2]).isEqualTo(x[3]).isLessThan(1e-30f);
    }

    @Test
    void sumsAllOfThem() {
        float[] x = {1, 2, 4, 8, 16, 32, 64, 128, 256};

        for (int to = 0; to <= x.length; to++) {
            assertThat(Exponential.sum(x, 0, to)).isEqualTo((1 << to) - 1);
        }
        assertThat(Exponential.sum(x, 2, 4)).isEqualTo(12);
    }
}
