package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.generation.SamplingWish;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {

    @Test
    void takesWhatTheCallerSaysAndLeavesTheRest() {
        SamplingWish wish =
                new SamplingWish(
                        OptionalDouble.of(0.5),
                        OptionalDouble.empty(),
                        OptionalInt.of(9),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        OptionalDouble.empty(),
                        Map.of(3, 1f),
                        OptionalLong.of(7));

        Sampling resolved = Sampling.PLAIN.with(wish);

        assertThat(resolved)
                .isEqualTo(new Sampling(0.5f, 1, 9, 0, 0, 1, 1, Map.of(3, 1f), OptionalLong.of(7)));
        assertThat(resolved.with(SamplingWish.NONE)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, 0, 1", "NaN, 1, 0, 1", "1, 1.1, 0, 1", "1, 1, -1, 1", "1, 1, 0, 0"})
    void refusesWhatMakesNoDistribution(float temperature, float topP, float minP, float penalty) {
        assertThatThrownBy(() ->
                        new Sampling(
                                temperature,
                                topP,
                                0,
                                minP,
                                0,
                                0,
                                penalty,
                                Map.of(),
                                OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
