package io.lampejo.batching;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The inference pool: a fixed number of platform threads, each taking work until the pool closes.
 */
final class WorkerPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final Dispatcher dispatcher;
    private final Consumer<Work> worker;
    private final List<Thread> threads;

    WorkerPool(int size, Dispatcher dispatcher, Consumer<Work> worker) {
        this.dispatcher = dispatcher;
        this.worker = worker;
        this.threads =
                IntStream.range(0, size)
                        .mapToObj(i -> Thread.ofPlatform().name("lampejo-inference-" + i))
                        .map(builder -> builder.daemon().start(this::serve))
                        .toList();
    }

    /** Waits for the runs that have begun. The dispatcher must have been closed. */
    @Override
    public void close() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            for (Work work = dispatcher.take(); work != null; work = dispatcher.take()) {
                serve(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A worker outlives whatever its work throws: failures have been delivered by then. */
    private void serve(Work work) {
        try {
            worker.accept(work);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a piece of inference work broke", e);
        }
    }
}
