package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.keys.ApiKeys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "192.168.1.2", "fe80::1", "lampejo"})
    void saysThatOthersMayCall(String host) {
        assertThat(OpenDoor.notice(ApiKeys.NONE, host))
                .hasValueSatisfying(notice -> assertThat(notice).contains(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void isSilentWhereOnlyThisMachineMay(String host) {
        assertThat(OpenDoor.notice(ApiKeys.NONE, host)).isEmpty();
    }

    @Test
    void isSilentWhereTenantsNeedKeysButNotForAnAdminsKey() {
        ApiKeys tenants = ApiKeys.of(List.of("acme:one"), List.of());
        ApiKeys admin = ApiKeys.of(List.of(), List.of("boss"));

        assertThat(OpenDoor.notice(tenants, "0.0.0.0")).isEmpty();
        assertThat(OpenDoor.notice(admin, "0.0.0.0")).isPresent();
    }
}
