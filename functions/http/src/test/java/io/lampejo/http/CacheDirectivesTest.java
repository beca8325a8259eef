package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheUse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDirectivesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",,,",
                "public",
                "max-age",
                "max-age=",
                "max-age=-1",
                "max-age=1.5",
                "max-age=99999999999",
                "max-age=\"5\"",
                "no-store=1",
                "x; no-store",
                "🦊"
            })
    void passesOverGarbage(String header) {
        assertThat(CacheDirectives.parse(header)).isEqualTo(CacheUse.DEFAULT);
    }

    @Test
    void readsWhatItHonours() {
        assertThat(CacheDirectives.parse("no-store"))
                .isEqualTo(new CacheUse(false, true, Optional.empty(), false));
        assertThat(CacheDirectives.parse("No-Cache, private"))
                .isEqualTo(new CacheUse(true, false, Optional.empty(), false));
        assertThat(CacheDirectives.parse("only-if-cached, max-age=60"))
                .isEqualTo(new CacheUse(true, true, Optional.of(Duration.ofMinutes(1)), true));
        assertThat(CacheDirectives.parse("no-store,no-cache,max-age=0"))
                .isEqualTo(new CacheUse(false, false, Optional.of(Duration.ZERO), false));
    }
}
