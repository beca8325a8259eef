package io.lampejo.models.hub;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Works off tasks, several at a time. The first that fails ends them all. */
final class Crew {

    private Crew() {}

    /** A task, by its number. */
    @FunctionalInterface
    interface Task<T> {
        void run(T about) throws HubException, InterruptedException;
    }

    static <T> void run(int workers, List<T> all, Task<T> task)
            throws HubException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        int hired = Math.min(workers, all.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
            for (int worker = 0; worker < hired; worker++) {
                done.submit(() -> {
                    for (int i = next.getAndIncrement();
                            i < all.size();
                            i = next.getAndIncrement()) {
                        task.run(all.get(i));
                    }
                    return true;
                });
            }
            try {
                for (int worker = 0; worker < hired; worker++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static HubException failure(ExecutionException e) throws InterruptedException {
        return switch (e.getCause()) {
            case HubException failure -> failure;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("a task fails so", e);
        };
    }
}
