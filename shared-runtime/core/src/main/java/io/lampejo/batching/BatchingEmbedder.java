package io.lampejo.batching;

import io.lampejo.batching.Work.Slot;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.SequencePreparer;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The queue and the inference pool in front of an engine: requests come in from any thread, are cut
 * into sequences, and run on a fixed number of platform threads, each in fair turns with the
 * others.
 *
 * <p>The embedder behind it is called on the pool with requests whose inputs are all {@link
 * TokenSequence}s and make one run of the graph; it answers before {@code subscribe} returns.
 */
public final class BatchingEmbedder implements Embedder, AutoCloseable {
    private final Embedder engine;
    private final SequencePreparer preparer;
    private final QueueLimits limits;
    private final LongSupplier nanoClock;
    private final Dispatcher dispatcher;
    private final WorkerPool pool;

    public BatchingEmbedder(
            Embedder engine,
            SequencePreparer preparer,
            BatchingSettings settings,
            LongSupplier nanoClock) {
        this.engine = engine;
        this.preparer = preparer;
        this.limits = settings.limits();
        this.nanoClock = nanoClock;
        this.dispatcher =
                new Dispatcher(
                        new FairQueue(
                                settings.policy(), settings.workers(), preparer::batchInvariant),
                        new DrainRate(settings.workers()));
        this.pool = new WorkerPool(settings.workers(), dispatcher, this::work);
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom().emitter(emitter -> enter(request, emitter));
    }

    public BatchingStats stats() {
        return dispatcher.stats();
    }

    /** Stops the pool. Requests that wait are failed as overloaded. */
    @Override
    public void close() {
        Failure closing = new Failure.Overloaded(Dispatcher.CLOSING_RETRY);
        for (Job job : dispatcher.close()) {
            job.emitter.fail(new FailureException(closing));
        }
        pool.close();
    }

    private void enter(EmbeddingRequest request, UniEmitter<? super Embeddings> emitter) {
        Job job = new Job(request, emitter, TokenEstimate.of(request));
        emitter.onTermination(() -> dispatcher.abandon(job));
        Optional<Failure> refusal = dispatcher.enter(job, limits);
        if (refusal.isPresent()) {
            emitter.fail(new FailureException(refusal.get()));
        }
    }

    private void work(Work work) {
        switch (work) {
            case Work.Prepare prepare -> prepare(prepare);
            case Work.Run run -> run(run);
        }
    }

    private void prepare(Work.Prepare work) {
        Job job = work.job();
        if (!stillWanted(job)) {
            return;
        }
        try {
            for (int i = work.from(); i < work.to(); i++) {
                job.setSequence(i, preparer.prepare(job.request, i));
            }
            dispatcher.prepared(job, work.to() - work.from());
        } catch (RuntimeException e) {
            fail(job, e);
        }
    }

    private void run(Work.Run work) {
        List<Slot> slots = work.slots().stream().filter(slot -> stillWanted(slot.job())).toList();
        if (slots.isEmpty()) {
            return;
        }
        List<TokenSequence> sequences = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            sequences.add(slot.job().sequence(slot.index()));
        }
        long start = nanoClock.getAsLong();
        engine.embed(slots.getFirst().job().request.withInputs(sequences))
                .subscribe()
                .with(
                        answer -> {
                            dispatcher.ran(sequences, nanoClock.getAsLong() - start);
                            deliver(slots, answer.items());
                        },
                        failure -> slots.forEach(slot -> fail(slot.job(), failure)));
    }

    private void deliver(List<Slot> slots, List<Embedding> embeddings) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.job().finish(slot.index(), embeddings.get(i))
                    && dispatcher.leave(slot.job())) {
                slot.job().emitter.complete(slot.job().answer());
            }
        }
    }

    /** Whether anybody still waits for this job; one whose time is up is failed here. */
    private boolean stillWanted(Job job) {
        if (job.over) {
            return false;
        }
        if (job.request.call().deadline().passed(nanoClock.getAsLong())) {
            if (dispatcher.expire(job)) {
                job.emitter.fail(
                        new FailureException(
                                new Failure.DeadlineExceeded(
                                        job.request.call().deadline().budget())));
            }
            return false;
        }
        return true;
    }

    private void fail(Job job, Throwable failure) {
        if (dispatcher.leave(job)) {
            job.emitter.fail(failure);
        }
    }
}
