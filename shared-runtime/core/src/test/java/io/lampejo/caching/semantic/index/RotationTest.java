package io.lampejo.caching.semantic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 100, 384, 768, 1024, 1536})
    void keepsAnglesAndLengths(int dims) {
        Sample sample = new Sample(dims, 1);
        float[] a = sample.anywhere();
        float[] b = sample.anywhere();
        double cosine = Sample.cosine(a, b);

        new Rotation(dims).apply(a);
        new Rotation(dims).apply(b);

        assertThat(Sample.cosine(a, a)).isCloseTo(1, within(1e-5));
        assertThat(Sample.cosine(a, b)).isCloseTo(cosine, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 384, 768, 1536})
    void spreadsOneDimensionOverAll(int dims) {
        float widest = 0;

        for (int dimension = 0; dimension < dims; dimension++) {
            float[] axis = new float[dims];
            axis[dimension] = 1;
            new Rotation(dims).apply(axis);
            for (float value : axis) {
                widest = Math.max(widest, Math.abs(value));
            }
        }

        assertThat(widest).isLessThan((float) (8 / Math.sqrt(dims)));
    }
}
