package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official {@code openai} packages for Python and Node against the packaged server. */
class OpenAiClientsIT {
    private static final String KEY = "a-key-of-acme";

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    @RegisterExtension
    static final RunningServer guarded =
            new RunningServer(Map.of("LAMPEJO_HTTP_KEYS", "acme:" + KEY));

    @ParameterizedTest
    @ValueSource(strings = {"python", "node"})
    void workUnchanged(String language) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", System.getProperty("lampejo.clients"), language)
                        .redirectErrorStream(true);
        builder.environment().put("LAMPEJO_URL", server.uri("/v1").toString());
        builder.environment().put("LAMPEJO_GUARDED_URL", guarded.uri("/v1").toString());
        builder.environment().put("LAMPEJO_GUARDED_KEY", KEY);
        builder.environment().put("LAMPEJO_CHAT_MODEL", Decoders.CONCATENATING);
        Process process = builder.start();
        process.getOutputStream().close();

        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
