package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubHttpTest {

    @ParameterizedTest
    @CsvSource({
        "https://hub.test/x, true",
        "https://HUB.test:443/x, true",
        "https://storage.hub.test/x, false",
        "https://hub.test.evil.test/x, false",
        "https://hub.test:8443/x, false",
        "http://hub.test/x, false"
    })
    void knowsTheHubFromEverywhereElse(String address, boolean isHub) {
        HubSettings settings =
                new HubSettings(
                        URI.create("https://hub.test"),
                        Path.of("models"),
                        Optional.of("hf_secret"),
                        HubSettings.Network.ONLINE);

        try (HubHttp http = new HubHttp(settings, Duration.ofSeconds(1))) {
            assertThat(http.isHub(URI.create(address))).isEqualTo(isHub);
        }
    }
}
