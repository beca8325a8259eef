package io.lampejo.functions.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.functions.embedding.badinput.BadInputCases;
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
            new BadInputCases.Target("fake", 8, 16, 1000, 2 * 1024 * 1024);

    @TestHTTPResource URI server;

    static List<BadInputCase> cases() {
        return BadInputCases.of(TARGET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndLeavesTheServerServing(BadInputCase bad) throws IOException {
        var response = RawHttp.exchange(server.getHost(), server.getPort(), bad.request().get());
        assertThat(bad.complaints(response)).as(bad.name()).isEmpty();

        var after = RawHttp.exchange(server.getHost(), server.getPort(), TARGET.good());
        assertThat(after.status()).isEqualTo(200);
    }
}
