package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.Residency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The models in memory: loaded when first used, one load for all who wait for it, within a budget.
 *
 * <p>Whoever runs a model holds a lease for that long, milliseconds; a model is never closed while
 * a lease on it is out. Where a load does not fit, models leave, the longest unused first; where
 * all that is left is in use, no new lease on the longest unused is given, and the load waits for
 * the last one to end. So a thread that holds a lease must not acquire another.
 *
 * <p>How large a model is shows when it is loaded. On its first load it is in memory beside those
 * that make room for it; its size is remembered, and room is made before the next one.
 *
 * <p>Thread-safe. A lease on a loaded model costs two compare-and-swaps and takes no lock.
 */
public final class ResidentModels<M extends ResidentModel> implements Residency, AutoCloseable {

    private final Function<String, M> loader;
    private final MemoryBudget budget;
    private final LongSupplier nanoClock;
    private final Room<M> room;
    private final Map<String, CompletableFuture<Void>> loads = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    /**
     * @param loader loads the model of an id; blocking; for one id never twice at a time
     * @param nanoClock a monotonic clock, {@link System#nanoTime()}
     * @param afterUnload runs after models were closed, on the thread that closed them: the place
     *     to give freed native memory back to the system
     */
    public ResidentModels(
            Function<String, M> loader,
            MemoryBudget budget,
            LongSupplier nanoClock,
            Runnable afterUnload) {
        this.loader = loader;
        this.budget = budget;
        this.nanoClock = nanoClock;
        this.room = new Room<>(budget.maxBytes(), afterUnload);
    }

    /**
     * The right to run a model. Closed by its holder, on any thread, as soon as the run is over.
     */
    public interface Lease<M> extends AutoCloseable {
        M model();

        /** Gives the lease back. Doing so again has no effect. */
        @Override
        void close();
    }

    /**
     * A lease on the model, which is loaded where it is not. Blocks while it is.
     *
     * @throws FailureException where the model cannot be loaded or is larger than the budget;
     *     whatever else the loader throws is thrown as it is. The next call tries again
     */
    public Lease<M> acquire(String id) {
        while (true) {
            Optional<Resident<M>> found = room.find(id);
            if (found.isPresent() && found.get().lease()) {
                return new Held(found.get());
            }
            Optional<Resident<M>> loaded = loadOrWait(id);
            if (loaded.isPresent()) {
                return new Held(loaded.get());
            }
        }
    }

    /** Closes the models that nobody used for the budget's idle time; says how many. */
    public int unloadIdle() {
        long now = nanoClock.getAsLong();
        long idle = budget.idleAfter().toNanos();
        return room.unloadUnleased(resident -> now - resident.usedAtNanos() >= idle);
    }

    @Override
    public long residentBytes(String modelId) {
        return room.find(modelId).map(Resident::bytes).orElse(0L);
    }

    /**
     * Closes every model and waits for the leases that are out. Nothing can be acquired afterwards.
     */
    @Override
    public void close() {
        room.close();
    }

    /** The model with a lease out for the caller; empty where another thread loaded one. */
    private Optional<Resident<M>> loadOrWait(String id) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = loads.putIfAbsent(id, mine);
        if (running != null) {
            await(running);
            return Optional.empty();
        }
        Throwable failure = null;
        try {
            boolean loadedMeanwhile = room.find(id).isPresent();
            return loadedMeanwhile ? Optional.empty() : Optional.of(load(id));
        } catch (Throwable t) {
            failure = t;
            throw t;
        } finally {
            loads.remove(id, mine); // before anybody wakes up: a failure is not remembered
            if (failure == null) {
                mine.complete(null);
            } else {
                mine.completeExceptionally(failure);
            }
        }
    }

    private Resident<M> load(String id) {
        Long size = sizes.get(id);
        if (size != null) {
            requireWithinBudget(id, size);
            room.makeRoom(size);
        }
        M model = loader.apply(id);
        try {
            long bytes = model.bytes();
            sizes.put(id, bytes);
            requireWithinBudget(id, bytes);
            Resident<M> resident = new Resident<>(id, model, bytes, nanoClock.getAsLong());
            room.enter(resident);
            return resident;
        } catch (Throwable t) {
            try (model) {
                throw t;
            }
        }
    }

    private void requireWithinBudget(String id, long bytes) {
        if (bytes > budget.maxBytes()) {
            throw new FailureException(
                    new Failure.ModelUnusable(
                            id,
                            "it needs %s of memory, and the budget for models is %s"
                                    .formatted(mebibytes(bytes), mebibytes(budget.maxBytes()))));
        }
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }

    private static void await(CompletableFuture<Void> running) {
        try {
            running.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    private final class Held implements Lease<M> {
        private final Resident<M> resident;
        private boolean over;

        Held(Resident<M> resident) {
            this.resident = resident;
        }

        @Override
        public M model() {
            return resident.model();
        }

        @Override
        public void close() {
            if (!over) {
                over = true;
                if (resident.release(nanoClock.getAsLong())) {
                    room.leave(resident);
                }
            }
        }
    }
}
