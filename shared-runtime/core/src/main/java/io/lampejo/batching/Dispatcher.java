package io.lampejo.batching;

import io.lampejo.batching.Admission.Backlog;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The lock around a {@link FairQueue}, and the place where workers sleep. Held for microseconds,
 * never around a run. Exactly one caller is told that it ended a job, and that one answers it.
 */
final class Dispatcher {
    /** Another process has taken over by then. */
    static final Duration CLOSING_RETRY = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition workWaits = lock.newCondition();
    private final FairQueue queue;
    private final DrainRate rate;

    private boolean closed;
    private long runs;
    private long sequences;
    private long tokens;
    private long refused;
    private long expired;
    private long abandoned;

    Dispatcher(FairQueue queue, DrainRate rate) {
        this.queue = queue;
        this.rate = rate;
    }

    /** Takes the job in, or says why not. */
    Optional<Failure> enter(Job job, QueueLimits limits) {
        lock.lock();
        try {
            if (job.over) { // its caller left before it came in
                return Optional.empty();
            }
            Optional<Duration> refusal =
                    closed
                            ? Optional.of(CLOSING_RETRY)
                            : Admission.refusal(
                                    limits, queue.backlog(), job.estimate, rate.tokensPerSecond());
            if (refusal.isPresent()) {
                job.over = true;
                refused++;
                return refusal.map(Failure.Overloaded::new);
            }
            queue.enter(job);
            workWaits.signal();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for work. Null when the pool closes. */
    @Nullable Work take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Work work = queue.next();
                if (work != null) {
                    return work;
                }
                workWaits.await();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    void prepared(Job job, int count) {
        lock.lock();
        try {
            queue.prepared(job, count);
            if (job.inputs() > 1) { // the worker that prepared comes back for one run itself
                workWaits.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void ran(List<TokenSequence> run, long nanos) {
        long runTokens = 0;
        for (TokenSequence sequence : run) {
            runTokens += sequence.length();
        }
        lock.lock();
        try {
            runs++;
            sequences += run.size();
            tokens += runTokens;
            rate.ran(runTokens, nanos);
        } finally {
            lock.unlock();
        }
    }

    /** The job is answered or has failed. */
    boolean leave(Job job) {
        lock.lock();
        try {
            return queue.leave(job);
        } finally {
            lock.unlock();
        }
    }

    /** The job's time is up. */
    boolean expire(Job job) {
        lock.lock();
        try {
            boolean wasOpen = queue.leave(job);
            expired += wasOpen ? 1 : 0;
            return wasOpen;
        } finally {
            lock.unlock();
        }
    }

    /** The job's caller has gone. */
    void abandon(Job job) {
        lock.lock();
        try {
            abandoned += queue.leave(job) ? 1 : 0;
        } finally {
            lock.unlock();
        }
    }

    /** Lets workers go and no more jobs in. Returns the jobs that are left without an answer. */
    List<Job> close() {
        lock.lock();
        try {
            closed = true;
            workWaits.signalAll();
            List<Job> left = queue.open();
            left.forEach(queue::leave);
            return left;
        } finally {
            lock.unlock();
        }
    }

    BatchingStats stats() {
        lock.lock();
        try {
            Backlog backlog = queue.backlog();
            return new BatchingStats(
                    backlog.requests(),
                    backlog.tokens(),
                    runs,
                    sequences,
                    tokens,
                    refused,
                    expired,
                    abandoned,
                    rate.tokensPerSecond());
        } finally {
            lock.unlock();
        }
    }
}
