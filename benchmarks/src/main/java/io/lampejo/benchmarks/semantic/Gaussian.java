package io.lampejo.benchmarks.semantic;

import java.util.random.RandomGenerator;

/** Every direction as likely as any other: no text is like this. */
record Gaussian(int dims) implements Corpus {

    @Override
    public String name() {
        return "gaussian";
    }

    @Override
    public float[] next(RandomGenerator random) {
        return Directions.unit(Directions.gaussian(dims, random));
    }
}
