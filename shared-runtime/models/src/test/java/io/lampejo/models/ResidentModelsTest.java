package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What one thread sees. Ids are sizes: the model {@code "40a"} holds 40 bytes. The budget is 100.
 */
class ResidentModelsTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // it wraps around
    private final List<FakeModel> loaded = new ArrayList<>();
    private final AtomicInteger cleanUps = new AtomicInteger();

    private final ResidentModels<FakeModel> models =
            new ResidentModels<>(
                    this::load,
                    new MemoryBudget(100, Duration.ofNanos(10)),
                    clock::get,
                    cleanUps::incrementAndGet);

    private FakeModel load(String id) {
        FakeModel model = new FakeModel(id, Long.parseLong(id.replaceAll("\\D", "")));
        loaded.add(model);
        return model;
    }

    private void use(String id) {
        clock.incrementAndGet();
        models.acquire(id).close();
    }

    private List<String> open() {
        return loaded.stream().filter(model -> !model.closed()).map(FakeModel::id).toList();
    }

    @Test
    void loadsNothingBeforeItIsUsed() {
        assertThat(loaded).isEmpty();
        assertThat(models.residentBytes("40a")).isZero();
    }

    @Test
    void loadsAModelOnce() {
        use("40a");
        use("40a");

        assertThat(loaded).hasSize(1);
        assertThat(models.residentBytes("40a")).isEqualTo(40);
    }

    @Test
    void unloadsTheLongestUnusedToMakeRoom() {
        use("40a");
        use("30b");
        use("30c");
        use("40a");

        use("20d");

        assertThat(open()).containsExactly("40a", "30c", "20d");
        assertThat(models.residentBytes("30b")).isZero();
        assertThat(cleanUps).hasValue(1);
    }

    @Test
    void unloadsAsManyAsItTakesAndNoMore() {
        use("40a");
        use("30b");
        use("30c");

        use("70d");

        assertThat(open()).containsExactly("30c", "70d");
    }

    @Test
    void unloadsAnUnusedModelBeforeOneInUse() {
        try (var inUse = models.acquire("40a")) {
            use("40b");

            use("60c");

            assertThat(inUse.model().closed()).isFalse();
            assertThat(open()).containsExactly("40a", "60c");
        }
    }

    @Test
    void loadsAgainWhatWasUnloaded() {
        use("60a");
        use("60b");

        use("60a");

        assertThat(open()).containsExactly("60a");
        assertThat(loaded).hasSize(3);
    }

    @Test
    void makesRoomBeforeItLoadsAModelWhoseSizeItKnows() {
        use("60a");
        use("60b");
        List<String> openDuringLoad = new ArrayList<>();
        var watching = watching(openDuringLoad);
        watching.acquire("60a").close();
        watching.acquire("60b").close();

        openDuringLoad.clear();
        watching.acquire("60a").close();

        assertThat(openDuringLoad).isEmpty();
    }

    private ResidentModels<FakeModel> watching(List<String> openDuringLoad) {
        List<FakeModel> all = new ArrayList<>();
        return new ResidentModels<>(
                id -> {
                    all.stream()
                            .filter(model -> !model.closed())
                            .forEach(model -> openDuringLoad.add(model.id()));
                    all.add(new FakeModel(id, 60));
                    return all.getLast();
                },
                new MemoryBudget(100, Duration.ofNanos(10)),
                clock::get,
                () -> {});
    }

    @Test
    void refusesAModelLargerThanTheBudgetAndClosesIt() {
        use("100a");

        assertThatThrownBy(() -> models.acquire("104857700b"))
                .asInstanceOf(type(FailureException.class))
                .extracting(FailureException::failure)
                .isEqualTo(
                        new Failure.ModelUnusable(
                                "104857700b",
                                "it needs 100.0 MiB of memory, and the budget for models is 0.0 MiB"));
        assertThat(open()).containsExactly("100a");
    }

    @Test
    void doesNotLoadAModelAgainThatIsKnownToBeTooLarge() {
        assertThatThrownBy(() -> models.acquire("101a")).isInstanceOf(FailureException.class);

        assertThatThrownBy(() -> models.acquire("101a")).isInstanceOf(FailureException.class);

        assertThat(loaded).hasSize(1);
    }

    @Test
    void unloadsModelsThatNobodyUsedForTheIdleTime() {
        use("10a");
        clock.addAndGet(5);
        use("10b");
        clock.addAndGet(5);

        int unloaded = models.unloadIdle();

        assertThat(unloaded).isEqualTo(1);
        assertThat(open()).containsExactly("10b");
        assertThat(cleanUps).hasValue(1);
    }

    @Test
    void cleansUpOnceAfterUnloadingSeveral() {
        use("10a");
        use("10b");
        clock.addAndGet(100);

        assertThat(models.unloadIdle()).isEqualTo(2);
        assertThat(models.unloadIdle()).isZero();

        assertThat(cleanUps).hasValue(1);
    }

    @Test
    void countsIdleTimeFromTheEndOfAUse() {
        try (var inUse = models.acquire("10a")) {
            clock.addAndGet(100);
            assertThat(models.unloadIdle()).isZero();
            assertThat(inUse.model().closed()).isFalse();
        }

        clock.addAndGet(9);
        assertThat(models.unloadIdle()).isZero();
        clock.addAndGet(1);
        assertThat(models.unloadIdle()).isEqualTo(1);
    }

    @Test
    void givesALeaseBackOnceHoweverOftenItIsClosed() {
        var twice = models.acquire("10a");
        var other = models.acquire("10a");

        twice.close();
        twice.close();
        clock.addAndGet(100);

        assertThat(models.unloadIdle()).isZero();
        other.close();
        clock.addAndGet(100);
        assertThat(models.unloadIdle()).isEqualTo(1);
    }

    @Test
    void doesNotRememberAFailure() {
        AtomicInteger attempts = new AtomicInteger();
        var flaky =
                new ResidentModels<FakeModel>(
                        id -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new FailureException(new Failure.EngineFailed(id));
                            }
                            return new FakeModel(id, 1);
                        },
                        new MemoryBudget(100, Duration.ofNanos(10)),
                        clock::get,
                        () -> {});

        assertThatThrownBy(() -> flaky.acquire("a")).isInstanceOf(FailureException.class);

        assertThat(flaky.acquire("a").model().id()).isEqualTo("a");
    }

    @Test
    void closesEverythingAndLoadsNothingAfterwards() {
        use("10a");
        use("10b");

        models.close();

        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> models.acquire("10a")).isInstanceOf(IllegalStateException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void servesOnWhereClosingAModelFails() {
        Logger log = Logger.getLogger(Room.class.getName());
        log.setLevel(Level.OFF); // the two stack traces that this makes
        var stubborn =
                new ResidentModels<ResidentModel>(
                        id ->
                                new ResidentModel() {
                                    @Override
                                    public long bytes() {
                                        return 60;
                                    }

                                    @Override
                                    public void close() {
                                        throw new IllegalStateException("it will not close");
                                    }
                                },
                        new MemoryBudget(100, Duration.ofNanos(10)),
                        clock::get,
                        () -> {
                            throw new IllegalStateException("nor be cleaned up after");
                        });
        stubborn.acquire("a").close();

        stubborn.acquire("b").close();
        log.setLevel(null);

        assertThat(stubborn.residentBytes("a")).isZero();
        assertThat(stubborn.residentBytes("b")).isEqualTo(60);
    }
}
