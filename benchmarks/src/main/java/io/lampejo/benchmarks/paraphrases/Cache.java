package io.lampejo.benchmarks.paraphrases;

/** A semantic cache under test. It starts empty and is asked each sample of an order once. */
interface Cache {

    /** Whether the answer of an earlier sample is served for this one. */
    Decision ask(int sample);

    /** Keeps the answer of a sample for which none was served. */
    void keep(int sample);
}
