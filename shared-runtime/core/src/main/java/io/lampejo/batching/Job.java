package io.lampejo.batching;

import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.TokenSequence;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the queue: first its inputs are prepared, then its sequences run.
 * The queue's lock guards which work has been handed out; workers write results to slots of their
 * own.
 */
final class Job {
    final EmbeddingRequest request;
    final UniEmitter<? super Embeddings> emitter;

    /**
     * Tokens as estimated on arrival: what the job holds of the queue's limits until it is over.
     */
    final long estimate;

    /** Start of the next turn, in tokens of service: the least goes first. Guarded by the lock. */
    double virtualTime;

    /** Whether it stands in the queue's order. Guarded by the lock. */
    boolean waiting;

    /** Answered, failed, expired or abandoned; its work is dropped. Written under the lock. */
    volatile boolean over;

    private final TokenSequence[] sequences;
    private final Embedding[] results;
    private int handedToPrepare;
    private int prepared;
    private int handedToRun;
    private int @Nullable [] runOrder;
    private final AtomicInteger missing;

    Job(EmbeddingRequest request, UniEmitter<? super Embeddings> emitter, long estimate) {
        this.request = request;
        this.emitter = emitter;
        this.estimate = estimate;
        int inputs = request.inputs().size();
        this.sequences = new TokenSequence[inputs];
        this.results = new Embedding[inputs];
        this.missing = new AtomicInteger(inputs);
    }

    int inputs() {
        return sequences.length;
    }

    boolean hasInputsToPrepare() {
        return handedToPrepare < sequences.length;
    }

    /** Hands out the next inputs to prepare, at most {@code most}; returns the first's index. */
    int handOutPreparation(int most) {
        int first = handedToPrepare;
        handedToPrepare = Math.min(sequences.length, first + most);
        return first;
    }

    int handedToPrepare() {
        return handedToPrepare;
    }

    void setSequence(int index, TokenSequence sequence) {
        sequences[index] = sequence;
    }

    TokenSequence sequence(int index) {
        return sequences[index];
    }

    /** Notes that inputs are prepared. Returns whether these were the last ones. */
    boolean prepared(int count) {
        prepared += count;
        if (prepared < sequences.length) {
            return false;
        }
        runOrder = byLength();
        return true;
    }

    /** Neighbours in this order have like lengths, so that runs which mix sequences pad little. */
    private int[] byLength() {
        Integer[] order = new Integer[sequences.length];
        Arrays.setAll(order, i -> i);
        if (order.length > 1) {
            Arrays.sort(order, Comparator.comparingInt(i -> sequences[i].length()));
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    boolean hasSequencesToRun() {
        return runOrder != null && handedToRun < sequences.length;
    }

    /** Index of the input that is {@code ahead} places behind the next to run, or -1. */
    int peekRun(int ahead) {
        int at = handedToRun + ahead;
        return runOrder == null || at >= sequences.length ? -1 : runOrder[at];
    }

    /** Hands out the next {@code count} sequences to run, which the caller has peeked at. */
    void handOutRuns(int count) {
        handedToRun += count;
    }

    /**
     * Keeps a result. Returns whether it was the last one. Called by workers, each for its own
     * index.
     */
    boolean finish(int index, Embedding result) {
        results[index] = result;
        return missing.decrementAndGet() == 0;
    }

    Embeddings answer() {
        return Embeddings.computed(Arrays.asList(results));
    }
}
