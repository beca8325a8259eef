package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    @Test
    void givesAllOrNothing() {
        BodyBudget budget = new BodyBudget(10);

        assertThat(budget.reserve(6)).isTrue();
        assertThat(budget.reserve(5)).isFalse();
        assertThat(budget.reserve(4)).isTrue();
        assertThat(budget.free()).isZero();

        budget.release(6);
        assertThat(budget.reserve(5)).isTrue();
    }

    @Test
    void neverGivesMoreThanThereIs() throws InterruptedException {
        BodyBudget budget = new BodyBudget(100);
        AtomicLong most = new AtomicLong();
        AtomicLong held = new AtomicLong();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int t = 0; t < 4; t++) {
                threads.submit(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        if (budget.reserve(30)) {
                            most.accumulateAndGet(held.addAndGet(30), Math::max);
                            held.addAndGet(-30);
                            budget.release(30);
                        }
                    }
                });
            }
        }

        assertThat(most.get()).isBetween(30L, 100L);
        assertThat(budget.free()).isEqualTo(100);
    }
}
