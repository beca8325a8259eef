package io.lampejo.benchmarks.paraphrases;

import io.lampejo.caching.semantic.Outcome;

/** What a cache said to a sample. */
sealed interface Decision {

    /** The answer that was kept for another sample is served. */
    record Served(int sample) implements Decision {}

    /** Nothing kept is near enough. */
    record Unknown() implements Decision {}

    /**
     * A sample is near enough, and yet its answer is not served.
     *
     * @param reason the guard that refused it
     */
    record Refused(int sample, String reason) implements Decision {}

    /**
     * A sample is near enough, and yet the answer is computed anew, to learn from it.
     *
     * @param outcome whether the kept answer would have done
     */
    record Explored(int sample, Outcome outcome) implements Decision {}
}
