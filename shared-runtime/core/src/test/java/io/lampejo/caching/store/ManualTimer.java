package io.lampejo.caching.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A clock and a timer that move when they are told to. */
final class ManualTimer extends ScheduledThreadPoolExecutor implements InstantSource {
    private final List<Task> tasks = new ArrayList<>();
    private long nanos = Duration.ofDays(20_000).toNanos();

    ManualTimer() {
        super(0, Executors.defaultThreadFactory());
    }

    static StoreThreads threads(ManualTimer timer) {
        return new StoreThreads(timer, Runnable::run, timer, () -> timer.nanos);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(0, nanos);
    }

    void advance(Duration by) {
        long until = nanos + by.toNanos();
        while (true) {
            Task next =
                    tasks.stream()
                            .filter(task -> task.atNanos <= until)
                            .min(Comparator.comparingLong(task -> task.atNanos))
                            .orElse(null);
            if (next == null) {
                break;
            }
            tasks.remove(next);
            nanos = Math.max(nanos, next.atNanos);
            next.run();
        }
        nanos = until;
    }

    int waiting() {
        tasks.removeIf(FutureTask::isCancelled);
        return tasks.size();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(Executors.callable(command), nanos + unit.toNanos(delay));
        tasks.add(task);
        return task;
    }

    /** Runs at its moment. */
    private static final class Task extends FutureTask<@Nullable Object>
            implements RunnableScheduledFuture<@Nullable Object> {
        private final long atNanos;

        Task(Callable<Object> call, long atNanos) {
            super(call);
            this.atNanos = atNanos;
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(atNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(atNanos, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
