package io.lampejo.functions.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.functions.caching.badinput.BadCacheRequests;
import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadInputTest {
    @TestHTTPResource URI server;
    @Inject FakeCache cache;

    static List<BadInputCase> cases() {
        return BadCacheRequests.of("fake");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndForgetsNothing(BadInputCase bad) throws IOException {
        cache.invalidated.clear();

        var response = RawHttp.exchange(server.getHost(), server.getPort(), bad.request().get());

        assertThat(bad.complaints(response)).as(bad.name()).isEmpty();
        assertThat(cache.invalidated).isEmpty();
        var after =
                RawHttp.exchange(server.getHost(), server.getPort(), BadCacheRequests.good("fake"));
        assertThat(after.status()).isEqualTo(200);
    }
}
