package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.functions.generation.badinput.BadInputCases;
import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadInputTest {
    private static final BadInputCases.Target TARGET =
            new BadInputCases.Target("fake", 1000, 16, 64, 8, 16);

    @TestHTTPResource URI server;

    static List<BadInputCase> cases() {
        return BadInputCases.of(TARGET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndLeavesTheServerServing(BadInputCase bad) throws IOException {
        var response = RawHttp.exchange(server.getHost(), server.getPort(), bad.request().get());
        assertThat(bad.complaints(response)).as(bad.name() + " " + response.body()).isEmpty();

        var after = RawHttp.exchange(server.getHost(), server.getPort(), TARGET.good());
        assertThat(after.status()).isEqualTo(200);
    }
}
