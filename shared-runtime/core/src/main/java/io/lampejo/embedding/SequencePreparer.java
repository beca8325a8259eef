package io.lampejo.embedding;

/** Makes inputs ready to run. Blocking and CPU-bound: called on the inference pool. Thread-safe. */
public interface SequencePreparer {

    /**
     * The input at {@code index} of the request as a sequence.
     *
     * @throws io.lampejo.failure.FailureException where it is over the window and must not be cut,
     *     or the model cannot take it
     */
    TokenSequence prepare(EmbeddingRequest request, int index);

    /** Whether vectors stay the same when several sequences share one run of this model's graph. */
    boolean batchInvariant(String model);
}
