package io.lampejo.caching.store;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Stands before one kind of calls to a server: refuses them while the circuit is open, ends those
 * that take longer than their budget, and logs when the server goes and when it is back.
 * Thread-safe.
 */
final class Guard {
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    private final String calls;
    private final RemotePolicy policy;
    private final StoreThreads threads;
    private final Circuit circuit;
    private final LongAdder failures = new LongAdder();

    /**
     * @param calls as the log names them
     */
    Guard(String calls, RemotePolicy policy, StoreThreads threads) {
        this.calls = calls;
        this.policy = policy;
        this.threads = threads;
        this.circuit = new Circuit(policy.circuit());
    }

    /** The call, for as long as it takes. Fails at once where the server is not worth asking. */
    <T> Uni<T> of(Supplier<Uni<? extends T>> call) {
        return Uni.createFrom()
                .deferred(() -> {
                    Circuit.Leave leave = circuit.ask(threads.nanoTime().getAsLong());
                    if (leave == Circuit.Leave.REFUSED) {
                        failures.increment();
                        return Uni.createFrom().failure(new RefusedException(calls));
                    }
                    return Uni.createFrom()
                            .<T>deferred(call)
                            .invoke(() -> succeeded(leave))
                            .onFailure()
                            .invoke(failure -> failed(leave, failure))
                            .onCancellation()
                            .invoke(() -> circuit.abandoned(leave));
                });
    }

    /** The call, within its budget. */
    <T> Uni<T> within(Supplier<Uni<? extends T>> call) {
        return of(() ->
                Uni.createFrom()
                        .<T>deferred(call)
                        .ifNoItem()
                        .after(policy.budget())
                        .on(threads.timer())
                        .failWith(() -> new TimeoutException("not within " + policy.budget())));
    }

    /** Whether the server is asked as usual. */
    boolean closed() {
        return circuit.closed();
    }

    long failures() {
        return failures.sum();
    }

    private void succeeded(Circuit.Leave leave) {
        if (circuit.succeeded(leave)) {
            LOG.log(System.Logger.Level.INFO, "{0} succeed again", calls);
        }
    }

    private void failed(Circuit.Leave leave, Throwable failure) {
        failures.increment();
        if (circuit.failed(leave, threads.nanoTime().getAsLong())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} fail; going on without them, with a try now and then: {1}",
                    calls,
                    failure.toString());
        }
    }

    /** The server was not asked. Carries no stack: it is thrown as often as answers are wanted. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String calls) {
            super(calls + " fail", null, false, false);
        }
    }
}
