package io.lampejo.benchmarks.semantic;

import java.util.random.RandomGenerator;

/** Where vectors of length 1 come from. */
interface Corpus {
    String name();

    int dims();

    float[] next(RandomGenerator random);
}
