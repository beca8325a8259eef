package io.lampejo.benchmarks.semantic;

import java.util.random.RandomGenerator;

/** What is looked for. */
enum Kind {
    /** Something at a cosine of 0.8 to 0.95 from an entry: the same question in other words. */
    REPHRASED("rephrased") {
        @Override
        float[] query(Corpus corpus, float[][] entries, RandomGenerator random) {
            float[] entry = entries[random.nextInt(entries.length)];
            double cosine = 0.8 + 0.15 * random.nextDouble();
            return Directions.at(cosine, entry, corpus.next(random));
        }
    },

    /** One more like the entries, near to whatever it happens to be near to. */
    NEW("new") {
        @Override
        float[] query(Corpus corpus, float[][] entries, RandomGenerator random) {
            return corpus.next(random);
        }
    };

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract float[] query(Corpus corpus, float[][] entries, RandomGenerator random);
}
