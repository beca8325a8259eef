package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubEnvironmentTest {

    @TempDir Path home;

    @Test
    void isThePublicHubsWhereNothingIsSaid() {
        HubSettings settings = new HubEnvironment(Map.of()).settings(home);

        assertThat(settings.base()).isEqualTo(HubSettings.PUBLIC);
        assertThat(settings.token()).isEmpty();
        assertThat(settings.network()).isEqualTo(HubSettings.Network.ONLINE);
    }

    @Test
    void takesAMirror() {
        HubEnvironment environment =
                new HubEnvironment(Map.of("HF_ENDPOINT", " http://mirror.test/hf/ "));

        assertThat(environment.settings(home).base())
                .isEqualTo(URI.create("http://mirror.test/hf"));
    }

    @ParameterizedTest
    @CsvSource({"1, OFFLINE", "true, OFFLINE", "YES, OFFLINE", "0, ONLINE", "'', ONLINE"})
    void staysOffline(String value, HubSettings.Network network) {
        assertThat(new HubEnvironment(Map.of("HF_HUB_OFFLINE", value)).network())
                .isEqualTo(network);
    }

    @Test
    void prefersTheTokenOfTheEnvironmentToThatOfAFile() throws Exception {
        Files.createDirectories(home.resolve(".cache/huggingface"));
        Files.writeString(home.resolve(".cache/huggingface/token"), "hf_default\n");
        Files.writeString(home.resolve("token"), "hf_home");
        Files.writeString(home.resolve("mine"), "hf_path");
        String directory = home.toString();

        assertThat(token("HOME", directory)).isEqualTo("hf_default");
        assertThat(token("HOME", directory, "HF_HOME", directory)).isEqualTo("hf_home");
        assertThat(token("HF_HOME", directory, "HF_TOKEN_PATH", directory + "/mine"))
                .isEqualTo("hf_path");
        assertThat(token("HOME", directory, "HF_TOKEN", "hf_variable")).isEqualTo("hf_variable");
        assertThat(token("HF_HOME", directory + "/none")).isEmpty();
    }

    @Test
    void putsNoTokenIntoALog() {
        HubSettings settings = new HubEnvironment(Map.of("HF_TOKEN", "hf_secret")).settings(home);

        assertThat(settings.toString()).contains("a token").doesNotContain("hf_secret");
    }

    private static String token(String... pairs) {
        Map<String, String> environment =
                pairs.length == 2
                        ? Map.of(pairs[0], pairs[1])
                        : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]);
        return new HubEnvironment(environment).token().orElse("");
    }
}
