package io.lampejo.models;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The memory that models may take: which are in it, which have to leave, and who waits for that.
 *
 * <p>A model <em>leaves</em> in two steps: it is retired, so that nobody gets a lease on it any
 * more, and closed when its last lease ends. Until then its bytes count. Comings and goings share
 * one lock, which is held while a model closes; finding one takes no lock.
 */
final class Room<M extends ResidentModel> {

    private static final System.Logger LOG = System.getLogger(Room.class.getName());

    private final long maxBytes;
    private final Runnable afterUnload;
    private final ConcurrentHashMap<String, Resident<M>> present = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingLeft = lock.newCondition();
    private int models;
    private long bytes;
    private long leavingBytes;
    private long unloads;
    private boolean closed;

    /**
     * @param afterUnload runs when models were closed, without the lock
     */
    Room(long maxBytes, Runnable afterUnload) {
        this.maxBytes = maxBytes;
        this.afterUnload = afterUnload;
    }

    /** A model that was here a moment ago: it may be retired before the caller has a lease. */
    Optional<Resident<M>> find(String id) {
        return Optional.ofNullable(present.get(id));
    }

    /** Waits until {@code wanted} bytes, at most all there are, would fit. */
    void makeRoom(long wanted) {
        unloading(() -> waitFor(wanted));
    }

    /** Waits until the model fits, and lets it in. The room must be large enough for it. */
    void enter(Resident<M> newcomer) {
        unloading(() -> {
            waitFor(newcomer.bytes());
            bytes += newcomer.bytes();
            models++;
            present.put(newcomer.id(), newcomer);
        });
    }

    /** Closes a retired model whose last lease has ended. */
    void leave(Resident<M> retired) {
        unloading(() -> unload(retired));
    }

    /** Closes the models that no lease is out on and that are of the given kind; says how many. */
    int unloadUnleased(Predicate<Resident<M>> kind) {
        return unloading(() -> {
            for (Resident<M> resident : present.values()) {
                if (kind.test(resident) && resident.retireUnleased()) {
                    takeOut(resident);
                    unload(resident);
                }
            }
        });
    }

    /** Closes all models, each when its last lease ends, and waits for that. */
    void close() {
        unloading(() -> {
            closed = true;
            present.values().forEach(this::retire);
            somethingLeft.signalAll();
            while (models > 0) {
                somethingLeft.awaitUninterruptibly();
            }
        });
    }

    private void waitFor(long wanted) {
        while (!closed && bytes + wanted > maxBytes) {
            if (bytes - leavingBytes + wanted > maxBytes) {
                present.values().stream().min(leavesFirst()).ifPresent(this::retire);
            } else {
                somethingLeft.awaitUninterruptibly();
            }
        }
        if (closed) {
            throw new IllegalStateException("no model is loaded after close()");
        }
    }

    /** Without a lease before those with one, then the longest unused. */
    private Comparator<Resident<M>> leavesFirst() {
        return Comparator.<Resident<M>, Boolean>comparing(Resident::leased)
                .thenComparing((a, b) -> Long.signum(a.usedAtNanos() - b.usedAtNanos()));
    }

    private void retire(Resident<M> resident) {
        takeOut(resident);
        if (resident.retire()) {
            unload(resident);
        }
    }

    private void takeOut(Resident<M> resident) {
        present.remove(resident.id(), resident);
        leavingBytes += resident.bytes();
    }

    private void unload(Resident<M> resident) {
        try {
            resident.model().close();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Closing the model " + resident.id() + " failed", e);
        } finally {
            bytes -= resident.bytes();
            leavingBytes -= resident.bytes();
            models--;
            unloads++;
            somethingLeft.signalAll();
        }
    }

    private void runAfterUnload() {
        try {
            afterUnload.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The work after unloading a model failed", e);
        }
    }

    /** Runs under the lock; says how many models were closed meanwhile. */
    private int unloading(Runnable change) {
        long before = 0;
        long after = 0;
        lock.lock();
        try {
            before = unloads;
            change.run();
        } finally {
            after = unloads;
            lock.unlock();
            if (after > before) {
                runAfterUnload();
            }
        }
        return (int) (after - before);
    }
}
