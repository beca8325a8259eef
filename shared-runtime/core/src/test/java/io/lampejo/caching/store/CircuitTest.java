package io.lampejo.caching.store;

import static io.lampejo.caching.store.Circuit.Leave.CALL;
import static io.lampejo.caching.store.Circuit.Leave.PROBE;
import static io.lampejo.caching.store.Circuit.Leave.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final long MS = Duration.ofMillis(1).toNanos();

    private final Circuit circuit =
            new Circuit(new CircuitPolicy(3, Duration.ofMillis(100), Duration.ofMillis(300)));

    @Test
    void opensAfterFailuresInARowAndSaysSoOnce() {
        circuit.failed(CALL, 0);
        circuit.failed(CALL, 0);
        circuit.succeeded(CALL);
        assertThat(circuit.failed(CALL, 0)).isFalse();
        assertThat(circuit.failed(CALL, 0)).isFalse();
        assertThat(circuit.ask(0)).isEqualTo(CALL);

        assertThat(circuit.failed(CALL, 0)).isTrue();

        assertThat(circuit.ask(99 * MS)).isEqualTo(REFUSED);
        assertThat(circuit.failed(CALL, 0)).as("a late answer").isFalse();
    }

    @Test
    void letsOneTryAtATime() {
        open();

        assertThat(circuit.ask(100 * MS)).isEqualTo(PROBE);
        assertThat(circuit.ask(100 * MS)).isEqualTo(REFUSED);
        assertThat(circuit.ask(10_000 * MS)).isEqualTo(REFUSED);
    }

    @Test
    void waitsTwiceAsLongAfterEachTryInVainUpToABound() {
        open();

        circuit.ask(100 * MS);
        circuit.failed(PROBE, 100 * MS);
        assertThat(circuit.ask(299 * MS)).isEqualTo(REFUSED);
        assertThat(circuit.ask(300 * MS)).isEqualTo(PROBE);
        circuit.failed(PROBE, 300 * MS);
        assertThat(circuit.ask(599 * MS)).isEqualTo(REFUSED);
        assertThat(circuit.ask(600 * MS)).isEqualTo(PROBE);
    }

    @Test
    void closesWhenATrySucceeds() {
        open();
        circuit.ask(100 * MS);

        assertThat(circuit.succeeded(CALL)).as("a late answer").isFalse();
        assertThat(circuit.closed()).isFalse();
        assertThat(circuit.succeeded(PROBE)).isTrue();

        assertThat(circuit.ask(100 * MS)).isEqualTo(CALL);
    }

    @Test
    void letsAnotherTryWhenATryIsAbandoned() {
        open();
        circuit.ask(100 * MS);

        circuit.abandoned(PROBE);

        assertThat(circuit.ask(100 * MS)).isEqualTo(PROBE);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            circuit.failed(CALL, 0);
        }
    }
}
