package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void onlyThisMachineReachesLoopback(String host) {
        assertThat(OpenDoor.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "192.168.1.2", "fe80::1", "lampejo", ""})
    void othersMayReachTheRest(String host) {
        assertThat(OpenDoor.isLoopback(host)).isFalse();
    }
}
