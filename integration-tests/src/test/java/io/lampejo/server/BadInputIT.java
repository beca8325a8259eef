package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.http.wire.BadInputCase;
import io.lampejo.functions.embedding.badinput.BadInputCases;
import io.lampejo.http.wire.RawHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad request that we could think of, against the packaged server and its real model. */
class BadInputIT {
    private static final BadInputCases.Target TARGET =
            new BadInputCases.Target("all-MiniLM-L6-v2", 384, 512, 30522, 10 * 1024 * 1024);
    private static PackagedServer server;

    @BeforeAll
    static void start() {
        server = PackagedServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<BadInputCase> cases() {
        return BadInputCases.of(TARGET);
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases().size()).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndLeavesTheServerServing(BadInputCase bad) throws IOException {
        var response = RawHttp.exchange("127.0.0.1", server.port(), bad.request().get());
        assertThat(bad.complaints(response)).as(bad.name()).isEmpty();

        var after = RawHttp.exchange("127.0.0.1", server.port(), TARGET.good());
        assertThat(after.status()).isEqualTo(200);
    }
}
