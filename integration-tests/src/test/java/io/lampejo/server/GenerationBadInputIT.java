package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.functions.generation.badinput.BadInputCases;
import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.RawHttp;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad request for text that we could think of, against the packaged server. */
class GenerationBadInputIT {
    private static final BadInputCases.Target TARGET =
            new BadInputCases.Target(
                    Decoders.CONCATENATING, Decoders.VOCABULARY, 16, 4096, 128, 128);

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    static List<BadInputCase> cases() {
        return BadInputCases.of(TARGET);
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases().size()).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndLeavesTheServerServing(BadInputCase bad) throws IOException {
        var response = RawHttp.exchange("127.0.0.1", server.port(), bad.request().get());
        assertThat(bad.complaints(response)).as(bad.name() + " " + response.body()).isEmpty();

        var after = RawHttp.exchange("127.0.0.1", server.port(), TARGET.good());
        assertThat(after.status()).isEqualTo(200);
    }
}
