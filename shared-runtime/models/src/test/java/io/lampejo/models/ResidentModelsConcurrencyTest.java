package io.lampejo.models;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.models.ResidentModels.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What many threads see. The budget is 100 bytes, and every model of {@link #sized} holds 60. */
@Timeout(60)
class ResidentModelsConcurrencyTest {

    private static final int THREADS = 64;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<FakeModel> loaded = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private ResidentModels<FakeModel> with(Function<String, FakeModel> loader) {
        return new ResidentModels<>(
                loader, new MemoryBudget(100, Duration.ofSeconds(1)), System::nanoTime, () -> {});
    }

    private FakeModel sized(String id) {
        FakeModel model = new FakeModel(id, 60);
        loaded.add(model);
        return model;
    }

    /** A thread that has come to a point where it can only wait. */
    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void sharesOneLoadAmongAllWhoWait() throws Exception {
        CountDownLatch mayLoad = new CountDownLatch(1);
        var models =
                with(id -> {
                    await(mayLoad);
                    return sized(id);
                });
        List<Future<FakeModel>> used = new ArrayList<>();
        CountDownLatch arrived = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            used.add(
                    threads.submit(() -> {
                        arrived.countDown();
                        try (Lease<FakeModel> lease = models.acquire("a")) {
                            return lease.model();
                        }
                    }));
        }

        await(arrived);
        mayLoad.countDown();

        for (Future<FakeModel> use : used) {
            assertThat(use.get()).isSameAs(loaded.peek());
        }
        assertThat(loaded).hasSize(1);
    }

    @Test
    void tellsAFailureToAllWhoWaited() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        AtomicInteger loads = new AtomicInteger();
        var models =
                with(id -> {
                    loads.incrementAndGet();
                    loading.countDown();
                    await(mayFail);
                    throw new FailureException(new Failure.EngineFailed(id));
                });
        Future<?> first = threads.submit(() -> models.acquire("a"));
        await(loading);
        List<Thread> waiting = new ArrayList<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < THREADS; i++) {
            waiting.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    models.acquire("a");
                                } catch (FailureException e) {
                                    failures.add(e);
                                }
                            }));
        }
        waiting.forEach(ResidentModelsConcurrencyTest::awaitBlocked);

        mayFail.countDown();

        for (Thread thread : waiting) {
            thread.join();
        }
        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(FailureException.class);
        assertThat(failures).hasSize(THREADS);
        assertThat(loads).hasValue(1);
    }

    @Test
    void waitsForAModelInUseBeforeItTakesItsRoom() throws Exception {
        var models = with(this::sized);
        Lease<FakeModel> inUse = models.acquire("a");
        CountDownLatch entered = new CountDownLatch(1);
        Thread loader =
                Thread.ofPlatform()
                        .start(() -> {
                            try (Lease<FakeModel> _ = models.acquire("b")) {
                                entered.countDown();
                            }
                        });
        awaitBlocked(loader);
        boolean closedUnderItsUser = inUse.model().closed();

        inUse.close();
        await(entered);

        assertThat(closedUnderItsUser).isFalse();
        assertThat(inUse.model().closed()).isTrue();
        assertThat(models.residentBytes("a")).isZero();
    }

    @Test
    void givesNoLeaseOnAModelThatHasToLeave() throws Exception {
        var models = with(this::sized);
        Lease<FakeModel> inUse = models.acquire("a");
        Thread loader = Thread.ofPlatform().start(() -> models.acquire("b").close());
        awaitBlocked(loader);
        Thread latecomer = Thread.ofPlatform().start(() -> models.acquire("a").close());
        awaitBlocked(latecomer);

        inUse.close();
        loader.join();
        latecomer.join();

        assertThat(loaded.stream().filter(model -> model.id().equals("a"))).hasSize(2);
    }

    @Test
    void closeWaitsForTheLastLease() throws Exception {
        var models = with(this::sized);
        Lease<FakeModel> inUse = models.acquire("a");
        Thread closing = Thread.ofPlatform().start(models::close);
        awaitBlocked(closing);
        boolean closedUnderItsUser = inUse.model().closed();

        inUse.close();
        closing.join();

        assertThat(closedUnderItsUser).isFalse();
        assertThat(inUse.model().closed()).isTrue();
    }

    @Test
    void closeEndsALoadThatWaitsForRoom() throws Exception {
        var models = with(this::sized);
        Lease<FakeModel> inUse = models.acquire("a");
        Future<?> load = threads.submit(() -> models.acquire("b"));
        while (loaded.size() < 2) {
            Thread.onSpinWait();
        }
        Thread closing = Thread.ofPlatform().start(models::close);

        assertThatThrownBy(load::get).hasCauseInstanceOf(IllegalStateException.class);

        inUse.close();
        closing.join();
        assertThat(loaded).allMatch(FakeModel::closed);
    }

    @Test
    void neverClosesAModelUnderAUserAndEndsWithinItsBudget() throws Exception {
        long seed = new Random().nextLong();
        var models = with(id -> new FakeModel(id, 10 + Integer.parseInt(id) * 10L));
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Random random = new Random(seed + t);
            work.add(
                    threads.submit(() -> {
                        for (int i = 0; i < 20_000; i++) {
                            String id = Integer.toString(random.nextInt(6));
                            try (Lease<FakeModel> lease = models.acquire(id)) {
                                assertThat(lease.model().id()).isEqualTo(id);
                                assertThat(lease.model().closed()).as("seed %d", seed).isFalse();
                            }
                        }
                        return null;
                    }));
        }

        for (Future<?> thread : work) {
            thread.get();
        }

        long held = 0;
        for (int id = 0; id < 6; id++) {
            held += models.residentBytes(Integer.toString(id));
        }
        assertThat(held).isBetween(1L, 100L);
        models.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
