package io.lampejo.benchmarks.semantic;

import java.util.random.RandomGenerator;

/**
 * Like embeddings of sentences: all share a direction, a few dimensions carry most of what differs,
 * topics are of very unequal size, and a topic has questions that are asked again and again.
 */
final class Clustered implements Corpus {
    private static final int TOPICS = 2000;
    private static final int QUESTIONS = 100;

    private final int dims;
    private final double common;
    private final float[] shared;
    private final float[][] topics;
    private final float[] spread;
    private final long seed;

    /**
     * @param common length of what all share, beside a topic's of 1
     */
    Clustered(int dims, double common, RandomGenerator random) {
        this.dims = dims;
        this.common = common;
        this.spread = new float[dims];
        for (int i = 0; i < dims; i++) {
            spread[i] = (float) Math.pow(i + 1.0, -0.4);
        }
        this.shared = Directions.unit(Directions.gaussian(dims, random));
        this.topics = new float[TOPICS][];
        for (int i = 0; i < TOPICS; i++) {
            topics[i] = spread(random);
        }
        this.seed = random.nextLong();
    }

    @Override
    public String name() {
        return "clustered, common direction " + common;
    }

    @Override
    public int dims() {
        return dims;
    }

    @Override
    public float[] next(RandomGenerator random) {
        int topic = (int) (TOPICS * Math.pow(random.nextDouble(), 3));
        int question = (int) (QUESTIONS * Math.pow(random.nextDouble(), 2));
        var own = new java.util.SplittableRandom(seed + topic * (long) QUESTIONS + question);
        float[] meant = Directions.plus(topics[topic], 0.6 + 0.6 * own.nextDouble(), spread(own));
        float[] said = Directions.plus(meant, 0.2 + 0.6 * random.nextDouble(), spread(random));
        return Directions.unit(Directions.plus(said, common, shared));
    }

    private float[] spread(RandomGenerator random) {
        float[] vector = Directions.gaussian(dims, random);
        for (int i = 0; i < dims; i++) {
            vector[i] *= spread[i];
        }
        return Directions.unit(vector);
    }
}
